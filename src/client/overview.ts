import { linearScale, type Scale } from '../timeline/scale.ts';
import type { ListedItem } from './items.ts';
import { patch } from './patch.ts';
import type { TimelineState } from './state.ts';
import type { Domain } from './domain.ts';
import type { SvgNode } from '../timeline/tree.ts';

const HEIGHT = 36;

/** A strip with all events, one stroke for each; the window on it can be dragged, or moved with a click. */
export function createOverview(element: SVGSVGElement, extent: Domain, onMove: (domain: Domain) => void) {
  let window = extent;
  // Cached between frames: measuring in a frame would make the browser lay out the page twice.
  let width = element.clientWidth || 1;
  new ResizeObserver(() => (width = element.clientWidth || 1)).observe(element);
  const centre = (event: PointerEvent): void => {
    const span = window[1] - window[0];
    const at = extent[0] + ((extent[1] - extent[0]) * event.offsetX) / width - span / 2;
    const from = Math.min(Math.max(at, extent[0]), extent[1] - span);
    onMove([from, from + span]);
  };
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    centre(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (element.hasPointerCapture(event.pointerId)) centre(event);
  });

  return ({ passing, domain }: TimelineState): void => {
    window = domain;
    const x = linearScale(extent, [0, width]);
    // The height of the element includes its border; the horizontal scale must stay one to one.
    const box = `0 0 ${width} ${HEIGHT}`;
    if (element.getAttribute('viewBox') !== box) {
      element.setAttribute('preserveAspectRatio', 'none');
      element.setAttribute('viewBox', box);
    }
    patch(element, [...strokes(passing, x), frame(x(domain[0]), x(domain[1]))]);
  };
}

/** One path for each lane: a stroke for each pixel with events, the longer the more events it has. */
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
