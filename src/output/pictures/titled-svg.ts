import { escapeXml } from '../../core/escape-xml.ts';

/** A picture as SVG text with an accessible name; `width` and `height` in pixels. */
export function titledSvg(
  kind: 'chart' | 'map',
  { width, height, title }: { width: number; height: number; title: string },
  ...body: string[]
): string {
  const head = `<svg class="${kind}" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  return `${head}<title>${escapeXml(title)}</title>${body.join('')}</svg>`;
}
