import type { Position } from '../../schema/body.ts';
import { type Node, nodesOf, placeOf } from './mdast.ts';
import type { Report } from './report.ts';

/** Reports footnotes that nothing refers to, and names that two footnotes have. */
export function reportFootnotes(root: Node, report: Report): void {
  const nodes = [...nodesOf(root)];
  const used = new Set(
    nodes.flatMap(({ type, identifier }) => (type === 'footnoteReference' ? [identifier] : [])),
  );
  const defined = new Set<string>();
  const error = (at: Position, message: string, hint: string) => report.error('footnotes', at, message, hint);
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const { identifier = '', label = '' } = node;
    if (defined.has(identifier))
      error(placeOf(node), `There is another footnote [^${label}].`, 'Give each footnote its own name.');
    else if (!used.has(identifier))
      error(
        placeOf(node),
        `Nothing refers to the footnote [^${label}].`,
        `Write [^${label}] in the text, or delete it.`,
      );
    defined.add(identifier);
  }
}
