import { escapeXml } from '../core/escape-xml.ts';
import type { TimelineLayout } from './layout.ts';
import { svgText } from './svg.ts';
import { type MarkText, round, type SvgNode, timelineTree } from './tree.ts';

/** Wider than any picture; what is outside is clipped. */
const FAR = 9999;

/**
 * A layout as inline SVG that fills its column, whose width is at least that of the layout. Places and lengths of time
 * are in percent and texts in pixels, so names only get further apart.
 */
export function fluidSvg(
  layout: TimelineLayout,
  { id, title }: { id: string; title: string },
  t: MarkText,
): string {
  const percent = (x: number) => `${Math.round((x / layout.width) * 10_000) / 100}%`;

  const fluid = (node: SvgNode): SvgNode => {
    const { tag, attributes, content } = node;
    const { transform, ...rest } = attributes;
    const children = typeof content === 'string' ? [] : content;
    if (rest['class'] === 'edge')
      return { ...node, attributes: { ...rest, d: rest['d']?.replace(/H.*/, `H${FAR}`) ?? '' } };
    if (transform === undefined)
      return children.length > 0 ? { ...node, content: children.map(fluid) } : node;
    const [, x, y = '0'] = /^translate\((.+),(.+)\)$/.exec(transform) ?? [];
    const at = { x: percent(Number(x)), ...(y === '0' ? {} : { y }) };
    if (tag !== 'a') return { ...node, tag: 'svg', attributes: { ...rest, ...at } };
    const [name, ...parts] = children;
    const place = { tag: 'svg', key: 'place', attributes: at, content: parts.flatMap(widen) };
    return { ...node, attributes: rest, content: name ? [name, place] : [place] };
  };

  /** Gives the length of time of a mark its share of the picture; a name after it starts at its end. */
  const widen = (part: SvgNode, _: number, [shape]: SvgNode[]): SvgNode => {
    const length = lengthOf(shape);
    if (length === undefined) return part;
    if (part.tag === 'rect') return { ...part, attributes: { ...part.attributes, width: percent(length) } };
    const box = (attributes: Record<string, string>, content: SvgNode): SvgNode => ({
      tag: 'svg',
      key: part.key,
      attributes,
      content: [content],
    });
    if (part.tag === 'path')
      return box(
        {
          viewBox: `0 -5 ${round(length)} 10`,
          preserveAspectRatio: 'none',
          y: '-5',
          width: percent(length),
          height: '10',
        },
        part,
      );
    const lines = typeof part.content === 'string' ? [] : part.content;
    if (!lines.every(({ attributes }) => Number(attributes['x']) >= length)) return part;
    const moved = lines.map((line) => ({
      ...line,
      attributes: { ...line.attributes, x: round(Number(line.attributes['x']) - length) },
    }));
    return box({ x: percent(length) }, { ...part, content: moved });
  };

  const body = timelineTree(layout, t).map((node) => svgText(fluid(node)));
  return `<svg class="timeline" role="group" aria-labelledby="${id}:title" width="100%" height="${Math.round(layout.height)}"><title id="${id}:title">${escapeXml(title)}</title>${body.join('')}</svg>`;
}

/** The length of a bar or a band in pixels; undefined for a symbol or a count. */
function lengthOf(shape: SvgNode | undefined): number | undefined {
  if (shape?.tag === 'rect') return Number(shape.attributes['width']);
  if (shape?.attributes['class'] !== 'bar') return undefined;
  return Number(/L([\d.]+) 0/.exec(shape.attributes['d'] ?? '')?.[1]);
}
