import { linearScale, type Scale } from '../timeline/scale.ts';
import type { ListedItem } from './items.ts';
import { patch } from './patch.ts';
import type { Domain } from './zoom.ts';
import type { SvgNode } from '../timeline/tree.ts';

const HEIGHT = 36;

/** All of time in a strip, a stroke an event, with the window on it, which can be dragged and put down elsewhere. */
export function overview(element: SVGSVGElement, whole: Domain, onMove: (domain: Domain) => void) {
  let window: Domain = whole;
  // Kept between frames: to ask the page for it in a frame would make the page lay itself out twice.
  let across = element.clientWidth || 1;
  new ResizeObserver(() => (across = element.clientWidth || 1)).observe(element);
  const width = () => across;
  const scale = () => linearScale(whole, [0, width()]);
  const centre = (event: PointerEvent): void => {
    const span = window[1] - window[0];
    const at = whole[0] + ((whole[1] - whole[0]) * event.offsetX) / width() - span / 2;
    const from = Math.min(Math.max(at, whole[0]), whole[1] - span);
    onMove([from, from + span]);
  };
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    centre(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (element.hasPointerCapture(event.pointerId)) centre(event);
  });

  let shown: { items: ListedItem[]; across: number; nodes: SvgNode[] } | undefined;
  return (items: ListedItem[], domain: Domain): void => {
    window = domain;
    const x = scale();
    if (shown?.items !== items || shown.across !== across)
      shown = { items, across, nodes: strokes(items, x) };
    // Its height includes its border, its scale must not: across, a pixel is a pixel.
    const box = `0 0 ${width()} ${HEIGHT}`;
    if (element.getAttribute('viewBox') !== box) {
      element.setAttribute('preserveAspectRatio', 'none');
      element.setAttribute('viewBox', box);
    }
    patch(element, [...shown.nodes, frame(x(domain[0]), x(domain[1]))]);
  };
}

/** One path a lane: a stroke for each pixel that holds an event, as long as its events are many. */
function strokes(items: ListedItem[], x: Scale): SvgNode[] {
  const lanes = new Map<number, Map<number, number>>();
  for (const { lane, start } of items) {
    const pixels = lanes.get(lane) ?? new Map<number, number>();
    const at = Math.round(x(start));
    pixels.set(at, (pixels.get(at) ?? 0) + 1);
    lanes.set(lane, pixels);
  }
  const row = HEIGHT / Math.max(lanes.size, 1);
  return [...lanes]
    .sort(([a], [b]) => a - b)
    .map(([lane, pixels], index) => {
      const floor = row * (index + 1) - 2;
      const d = [...pixels]
        .map(([at, count]) => `M${at} ${floor}v${-Math.min(row - 4, 3 + count * 2)}`)
        .join('');
      return { tag: 'path', key: `lane-${lane}`, attributes: { class: `strand-${lane}`, d }, content: [] };
    });
}

function frame(from: number, to: number): SvgNode {
  const attributes = {
    class: 'window',
    x: String(Math.round(from)),
    y: '0',
    width: String(Math.max(8, Math.round(to - from))),
    height: String(HEIGHT),
  };
  return { tag: 'rect', key: 'window', attributes, content: [] };
}
