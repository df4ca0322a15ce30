import { mdxToHast } from 'satteri';
import type { Position } from '../../schema/body.ts';

/** A node of Satteri's tree, as far as we read it. */
export interface Node {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: string | null | object }[];
  children?: Node[];
  position?: { start: Position; end: Position };
}

/** The one set of Markdown features, for entries and for free pages alike. */
export const MARKDOWN_FEATURES = { gfm: false, smartPunctuation: true, frontmatter: false } as const;

/**
 * Parses the body of a file whose first `skip` lines are front matter, keeping the file's own line numbers.
 * @throws Error with `line:column: message`, as the parser words it
 */
export function parseMdx(body: string, skip: number): Node {
  return mdxToHast('\n'.repeat(skip) + body, { features: MARKDOWN_FEATURES }) as unknown as Node;
}

export const isJsx = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isBlank = (node: Node): boolean => node.type === 'text' && (node.value ?? '').trim() === '';

export const placeOf = (node: Node): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The ids written in a tree's components, whether or not they are right otherwise. */
export function rawIds(node: Node): string[] {
  const ids = (node.attributes ?? []).flatMap(({ name, value }) =>
    name === 'id' && typeof value === 'string' ? [value] : [],
  );
  return [...ids, ...(node.children ?? []).flatMap(rawIds)];
}
