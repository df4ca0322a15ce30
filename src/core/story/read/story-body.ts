import { PLACES, type Position, type Prose } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { isBlank, type Node, placeOf } from './hast.ts';
import { type ProseContext, readProse, refuse, refuseComponent } from './prose.ts';

/** A part of the explainer: a paragraph or list, a heading, context, or a picture drawn from data. */
export interface StoryPart {
  type: 'text' | 'heading' | 'context' | 'picture';
  prose: Prose;
  at: Position;
  /** Of a picture: the lists that it refers to, by id. */
  references: { list: 'figures' | 'places' | 'people' | 'strands'; id: string; at: Position }[];
}

/** The parts of the explainer's body, in order. */
export function readStoryBody(root: Node, context: ProseContext): StoryPart[] {
  return (root.children ?? []).flatMap((node): StoryPart[] => {
    if (isBlank(node) || refuse(node, context.report)) return [];
    if (node.type === 'mdxJsxFlowElement') return readComponent(node, context);
    const type = /^h[1-6]$/.test(node.tagName ?? '') ? 'heading' : 'text';
    return [{ type, prose: readProse([node], context), at: placeOf(node), references: [] }];
  });
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
  const children = (node.children ?? []).filter((child) => !isBlank(child));
  const references = REFERRING.flatMap(([attribute, list]) => {
    const ids = (read as Record<string, unknown>)[attribute];
    const given = typeof ids === 'string' ? [ids] : Array.isArray(ids) ? (ids as string[]) : [];
    return given.map((id, i) => ({ list, id, at: read.attributes[`${attribute}.${i}`] ?? at }));
  });
  return [
    { type: name === 'Context' ? 'context' : 'picture', prose: readProse(children, context), at, references },
  ];
}

/** The attributes of pictures that hold ids, and the list that each refers to. */
const REFERRING = [
  ['series', 'figures'],
  ['places', 'places'],
  ['route', 'places'],
  ['people', 'people'],
  ['strand', 'strands'],
] as const;
