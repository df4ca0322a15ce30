import { type Node, nodesOf, placeOf } from './mdast.ts';
import { checkAddress } from './phrasing.ts';
import type { Report } from './report.ts';

/** The addresses that `[words][name]` refers to, by their names. An unused or repeated one is reported. */
export function readDefinitions(root: Node, report: Report): Map<string, string> {
  const addresses = new Map<string, string>();
  const nodes = [...nodesOf(root)];
  const used = new Set(
    nodes.flatMap(({ type, identifier }) => (/^(?:link|image)Reference$/.test(type) ? [identifier] : [])),
  );
  for (const node of nodes) {
    if (node.type !== 'definition') continue;
    const { identifier = '', label = '', url = '', title } = node;
    const at = placeOf(node);
    if (addresses.has(identifier)) {
      report.error('markdown', at, `[${label}] has an address already.`, 'Give each address its own name.');
    } else if (!used.has(identifier)) {
      const message = `This line is the address of [${label}], and no link uses it.`;
      report.error('markdown', at, message, `Write [words][${label}] in the text, or \\[ for a literal [.`);
    } else {
      if (typeof title === 'string')
        report.error('markdown', at, 'A link has no title.', 'Write nothing after the address.');
      checkAddress(url, at, report);
    }
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  }
  return addresses;
}
