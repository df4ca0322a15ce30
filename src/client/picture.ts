import type { ListedItem } from './items.ts';

/** Written only when it changes: a picture whose size is set lays out all its texts anew. */
export function resize(svg: SVGSVGElement, width: number, height: number): void {
  const box = `0 0 ${width} ${height}`;
  if (svg.getAttribute('viewBox') === box) return;
  svg.setAttribute('viewBox', box);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
}

/** One mark is the stop of the keyboard: the current one, else the first that is drawn. */
export function markStop(svg: SVGSVGElement, item: ListedItem | undefined): SVGAElement | undefined {
  const links = [...svg.querySelectorAll<SVGAElement>('a')];
  const stop = links.find((link) => link.getAttribute('data-id') === item?.id) ?? links[0];
  for (const link of links) {
    const index = link === stop ? '0' : '-1';
    if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
  }
  return stop;
}
