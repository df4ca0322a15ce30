import { PLACES, type Position, type Prose } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { readDefinitions } from './definitions.ts';
import { FLOW, readFlow } from './flow.ts';
import { reportFootnotes } from './footnotes.ts';
import { isBlank, type Node, nodesOf, placeOf } from './mdast.ts';
import { type FileContext, PHRASING, type ProseContext } from './phrasing.ts';
import { refuseCode, refuseComponent, reportText } from './refusals.ts';

/** A part of the explainer: a block of text, a heading, context, a picture drawn from data, or a footnote. */
export interface StoryPart {
  type: 'text' | 'heading' | 'context' | 'picture' | 'footnote';
  prose: Prose;
  at: Position;
  /** Of a picture: the lists that it refers to, by id. */
  references: { list: 'figures' | 'places' | 'people' | 'strands'; id: string; at: Position }[];
  /** Of a picture: its component, with the attributes that this has. */
  picture?: { component: string; attributes: Record<string, unknown> };
  /** Of a footnote: the name that references to it have. */
  name?: string;
  /** Of context: its text begins on the line of the tag, so that the page has it without a paragraph. */
  isInline?: boolean;
  /** Of a footnote: it is in Context. */
  inContext?: boolean;
}

/** The parts of the explainer's body: first the text in its order, then the footnotes in that of their first mention. */
export function readStoryBody(root: Node, file: FileContext): StoryPart[] {
  const context = { ...file, definitions: readDefinitions(root, file.report), footnotes: true };
  reportFootnotes(root, file.report);
  const parts = (root.children ?? []).flatMap((node): StoryPart[] => {
    if (refuseCode(node, context.report)) return [];
    if (node.type === 'mdxJsxFlowElement') return readComponent(node, context);
    if (node.type === 'footnoteDefinition') return [readFootnote(node, false, context)];
    const type = node.type === 'heading' ? 'heading' : 'text';
    const prose = readFlow([node], FLOW.explainer, context);
    return prose.length === 0 ? [] : [{ type, prose, at: placeOf(node), references: [] }];
  });
  const mentions = [...nodesOf(root)].flatMap(({ type, identifier }) =>
    type === 'footnoteReference' && identifier !== undefined ? [identifier] : [],
  );
  const order = ({ name = '' }: StoryPart) => mentions.indexOf(name);
  const footnotes = parts.filter(({ type }) => type === 'footnote').sort((a, b) => order(a) - order(b));
  return [...parts.filter(({ type }) => type !== 'footnote'), ...footnotes];
}

function readFootnote(node: Node, inContext: boolean, context: ProseContext): StoryPart {
  // A footnote on a footnote would have no place.
  const prose = readFlow(node.children ?? [], FLOW.footnote, { ...context, footnotes: false });
  return {
    type: 'footnote',
    prose,
    at: placeOf(node),
    references: [],
    name: node.identifier ?? '',
    inContext,
  };
}

function readComponent(node: Node, context: ProseContext): StoryPart[] {
  const name = PLACES.story.find((block) => block === node.name);
  if (name === undefined) {
    refuseComponent(node, [...PLACES.story, ...context.inline], context.report);
    return [];
  }
  const read = readAttributes(name, node, context.lines, context.report);
  if (!read) return [];
  const at = placeOf(node);
  const references = REFERRING.flatMap(([attribute, list]) => {
    const ids = (read as Record<string, unknown>)[attribute];
    const given = typeof ids === 'string' ? [ids] : Array.isArray(ids) ? (ids as string[]) : [];
    return given.map((id, i) => ({ list, id, at: read.attributes[`${attribute}.${i}`] ?? at }));
  });
  const children = node.children ?? [];
  if (name !== 'Context') {
    reportText(node, context.report);
    const { attributes: _, ...attributes } = read as Record<string, unknown>;
    return [{ type: 'picture', prose: [], at, references, picture: { component: name, attributes } }];
  }
  const isFootnote = ({ type }: Node) => type === 'footnoteDefinition';
  const text = children.filter((child) => !isFootnote(child));
  const footnotes = children.filter(isFootnote).map((footnote) => readFootnote(footnote, true, context));
  if (text.length === 0 && footnotes.length > 0) return footnotes;
  if (text.every(isBlank))
    context.report.error('component-text', at, '<Context> is empty.', 'Write its text, or delete it.');
  const isInline = text.some(({ type }) => PHRASING.has(type) || type === 'mdxJsxTextElement');
  const prose = readFlow(text, FLOW.explainer, context);
  return [{ type: 'context', prose, at, references, ...(isInline && { isInline }) }, ...footnotes];
}

/** The attributes of pictures that hold ids, and the list that each refers to. */
const REFERRING = [
  ['series', 'figures'],
  ['places', 'places'],
  ['route', 'places'],
  ['people', 'people'],
  ['strand', 'strands'],
] as const;
