import { accentOf, PALETTE } from '../pictures/palette.ts';
import type { SvgNode } from '../../timeline/tree.ts';

type Attributes = Record<string, string>;

/** What a node inherits: the accent, the classes of the mark that contains it, and whether a tick is major. */
interface Parent {
  accent: string;
  mark: string;
  major: boolean;
}

/** A node styled by presentation attributes instead of classes, which all programs that read SVG understand. */
export function withPresentation(node: SvgNode, parent: Parent): SvgNode {
  const { tag, attributes, content } = node;
  const { class: classes = '', ...rest } = attributes;
  const has = (name: string) => classes.split(' ').includes(name);
  const lane = /strand-(\d+)/.exec(classes)?.[1];
  const own = {
    accent: lane === undefined ? parent.accent : accentOf(Number(lane)),
    mark: tag === 'a' ? classes : parent.mark,
    major: has('major'),
  };
  return {
    ...node,
    attributes: { ...rest, ...presentation(tag, classes, { ...own, major: parent.major }) },
    content: typeof content === 'string' ? content : content.map((child) => withPresentation(child, own)),
  };
}

function presentation(tag: string, classes: string, { accent, mark, major }: Parent): Attributes {
  const marks = mark.split(' ');
  const soft = marks.includes('soft');
  const dashed = { fill: 'none', stroke: accent, 'stroke-width': '1.5', 'stroke-dasharray': '2.5 2' };
  switch (tag) {
    case 'circle':
      return { fill: PALETTE.paper, stroke: accent, 'stroke-width': '1.5' };
    case 'rect':
      if (soft) return dashed;
      return classes === 'band' ? { fill: accent, 'fill-opacity': '0.35' } : { fill: accent };
    case 'path':
      if (classes === 'symbol' || classes === 'bar') return soft ? dashed : { fill: accent };
      return { fill: 'none', stroke: major ? PALETTE.quiet : PALETTE.rule };
    case 'text':
      if (classes === 'lane-label') return { fill: accent, 'font-size': '13', 'font-weight': '700' };
      if (mark === '') return { fill: PALETTE.quiet, 'font-size': '11', 'text-anchor': 'middle' };
      if (marks.includes('cluster'))
        return { fill: accent, 'font-size': '11', 'font-weight': '700', 'text-anchor': 'middle' };
      return {
        fill: marks.includes('s1') ? PALETTE.quiet : PALETTE.ink,
        ...(marks.includes('s3') ? { 'font-weight': '700' } : {}),
        stroke: PALETTE.paper,
        'stroke-width': '3',
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      };
    default:
      return {};
  }
}
