import { escapeXml } from '../core/escape-xml.ts';
import type { TimelineLayout } from './layout.ts';
import { type MarkText, type SvgNode, timelineTree } from './tree.ts';

/** A layout as inline SVG. It is a picture of links; a list beside it has the same events. */
export function timelineSvg(
  layout: TimelineLayout,
  { id, title }: { id: string; title: string },
  t: MarkText,
): string {
  const [width, height] = [Math.round(layout.width), Math.round(layout.height)];
  const head = `<svg class="timeline" role="group" aria-labelledby="${id}:title" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  const body = timelineTree(layout, t).map(svgText).join('');
  return `${head}<title id="${id}:title">${escapeXml(title)}</title>${body}</svg>`;
}

/** A node and its content, as text. */
export function svgText({ tag, attributes, content }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inner = typeof content === 'string' ? escapeXml(content) : content.map(svgText).join('');
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
}
