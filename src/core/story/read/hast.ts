import { mdxToHast } from 'satteri';
import type { Position } from '../../schema/body.ts';

/** A node of Satteri's tree: the parts that are read here. */
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

/** The Markdown features of entries, story.mdx and about.mdx. */
export const MARKDOWN_FEATURES = { gfm: false, smartPunctuation: true, frontmatter: false } as const;

/** A body that is not MDX. The message is the parser's own. */
export class MdxError extends Error {
  override name = 'MdxError';
  readonly at: Position;

  constructor(message: string, at: Position) {
    super(message);
    this.at = at;
  }
}

/** How the parser reports an error in the text: `line:column: message (rule)`. */
const PARSE_ERROR = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/**
 * Parses the body of a file whose first `skip` lines are front matter, keeping the file's own line numbers.
 * @throws MdxError
 */
export function parseMdx(body: string, skip: number): Node {
  try {
    return mdxToHast('\n'.repeat(skip) + body, { features: MARKDOWN_FEATURES }) as unknown as Node;
  } catch (error) {
    const [, line, column, message] = (error instanceof Error && PARSE_ERROR.exec(error.message)) || [];
    if (message === undefined) throw error;
    throw new MdxError(message, { line: Number(line), column: Number(column) });
  }
}

export const isJsx = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isBlank = (node: Node): boolean => node.type === 'text' && (node.value ?? '').trim() === '';

export const placeOf = (node: Node): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The ids in a tree's components, including invalid components. */
export function rawIds(node: Node): string[] {
  const ids = (node.attributes ?? []).flatMap(({ name, value }) =>
    name === 'id' && typeof value === 'string' ? [value] : [],
  );
  return [...ids, ...(node.children ?? []).flatMap(rawIds)];
}
