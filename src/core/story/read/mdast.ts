import { mdxToMdast } from 'satteri';
import { isUnseen } from '../../characters.ts';
import type { Position } from '../../schema/body.ts';

/** A node of Satteri's mdast tree: the parts that are read here. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: string | null | object }[];
  /** Of a heading. */
  depth?: number;
  /** Of a list. */
  ordered?: boolean;
  start?: number | null;
  /** Of a list and its items: a blank line is between their parts. */
  spread?: boolean;
  /** Of an item of a task list; null in other lists. */
  checked?: boolean | null;
  /** Of a link or a definition. */
  url?: string;
  title?: string | null;
  /** Of a reference, a definition or a footnote: what they have in common, and how it is written. */
  identifier?: string;
  label?: string;
  /** Of a table: one for each column. */
  align?: ('left' | 'center' | 'right' | null)[];
  children?: Node[];
  position?: { start: Position; end: Position };
}

/**
 * The Markdown features of entries, story.mdx and about.mdx, for our reader and for Astro's. Each is an object where it
 * can be: Astro replaces booleans by its own configuration.
 */
export const MARKDOWN_FEATURES = {
  gfm: { footnotes: true },
  smartPunctuation: { quotes: true, dashes: true, ellipses: true },
  frontmatter: false,
};

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
    const root = mdxToMdast('\n'.repeat(skip) + body, { features: MARKDOWN_FEATURES }) as unknown as Node;
    refuseDepth(root);
    return root;
  } catch (error) {
    const [, line, column, message] = (error instanceof Error && PARSE_ERROR.exec(error.message)) || [];
    if (error instanceof MdxError || message === undefined) throw error;
    throw new MdxError(message, { line: Number(line), column: Number(column) });
  }
}

/** How deep a list in a list in a claim may be. What reads and renders the tree calls itself for each level. */
const MAX_DEPTH = 50;

/** @throws MdxError at the first node that is too deep */
function refuseDepth(root: Node): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_DEPTH && first) throw new MdxError(TOO_DEEP, placeOf(first));
    level = level.flatMap(({ children = [] }) => children);
  }
}

/** The message for text that is nested deeper than the limit. */
export const TOO_DEEP = `This is nested more than ${MAX_DEPTH} levels deep.`;

export const isJsx = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isBlank = (node: Node): boolean => node.type === 'text' && isUnseen(node.value ?? '');

export const isEmpty = (node: Node): boolean => (node.children ?? []).every(isBlank);

export const placeOf = (node: Node): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The lines of a file that a node is written in, from its first character to its last. */
export function writtenLines({ position }: Node, lines: string[]): string[] {
  if (!position) return [];
  const { start, end } = position;
  const written = lines.slice(start.line - 1, end.line);
  written.push((written.pop() ?? '').slice(0, end.column - 1));
  return [(written.shift() ?? '').slice(start.column - 1), ...written];
}

/** Every node of a tree, depth first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** The ids in a tree's components, including invalid components. */
export function rawIds(node: Node): string[] {
  const ids = (node.attributes ?? []).flatMap(({ name, value }) =>
    name === 'id' && typeof value === 'string' ? [value] : [],
  );
  return [...ids, ...(node.children ?? []).flatMap(rawIds)];
}
