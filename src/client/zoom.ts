import {
  interpolateZoom,
  pointer,
  select,
  selection,
  zoom,
  zoomIdentity,
  zoomTransform,
  type D3ZoomEvent,
  type ZoomTransform,
} from 'd3';
import type { Domain } from './domain.ts';
import type { TimelineState } from './state.ts';

// d3-zoom stops the transition of a selection; there is none, see no-transition.ts.
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this;
  },
});

/** The shortest domain: ten minutes, in milliseconds. */
const SHORTEST = 600_000;

/**
 * Turns gestures on an element into domains: drag and pinch, Ctrl and wheel, a horizontal wheel, double click. A plain
 * wheel and a vertical swipe scroll the page.
 * @param width of the element in pixels
 */
export function createZoom(
  element: SVGSVGElement,
  { extent, domain }: TimelineState,
  width: () => number,
  onMove: (domain: Domain) => void,
) {
  const perPixel = () => (extent[1] - extent[0]) / width();
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, Math.max(1, (extent[1] - extent[0]) / SHORTEST)])
    .filter(isZoom);
  const domainOf = (transform: ZoomTransform): Domain => [
    extent[0] + transform.invertX(0) * perPixel(),
    extent[0] + transform.invertX(width()) * perPixel(),
  ];
  const fit = () =>
    behaviour
      .extent([
        [0, 0],
        [width(), 1],
      ])
      .translateExtent([
        [0, -Infinity],
        [width(), Infinity],
      ]);
  const target = select(element);
  /** Shows a domain at once. */
  const show = ([from, to]: Domain) => {
    fit();
    const k = (extent[1] - extent[0]) / (to - from);
    target.call(behaviour.transform, zoomIdentity.scale(k).translate((extent[0] - from) / perPixel(), 0));
  };
  target.call(behaviour);
  show(domain);
  behaviour.on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => onMove(domainOf(transform)));

  let frame = 0;
  /** Moves to a domain, at once if the reader prefers reduced motion. Resolves on arrival. */
  const travel = (current: Domain, [from, to]: Domain): Promise<void> => {
    cancelAnimationFrame(frame);
    const path = interpolateZoom(viewOf(current), viewOf([from, to]));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || path.duration < 1) {
      show([from, to]);
      return Promise.resolve();
    }
    const start = performance.now();
    const length = Math.min(900, path.duration);
    return new Promise((done) => {
      const step = (now: number) => {
        const part = Math.min(1, Math.max(0, (now - start) / length));
        const [centre, , span] = path(part * part * (3 - 2 * part));
        show(part === 1 ? [from, to] : [centre - span / 2, centre + span / 2]);
        if (part < 1) frame = requestAnimationFrame(step);
        else done();
      };
      frame = requestAnimationFrame(step);
    });
  };

  // D3 calls this for a double tap too, with its touch event.
  target.on('dblclick.zoom', (event: MouseEvent & Partial<TouchEvent>) => {
    event.preventDefault();
    const [from, to] = domainOf(zoomTransform(element));
    const [x] = pointer(event.changedTouches?.[0] ?? event, element);
    const [time, factor] = [from + (x / width()) * (to - from), event.shiftKey ? 2 : 0.5];
    void travel(
      [from, to],
      [Math.max(extent[0], time - (time - from) * factor), Math.min(extent[1], time + (to - time) * factor)],
    );
  });

  return { show, travel };
}

/** A domain as `interpolateZoom` takes it: its middle, and its length. */
const viewOf = ([from, to]: Domain): [number, number, number] => [(from + to) / 2, 0, to - from];

function isZoom(event: Event): boolean {
  if (event instanceof WheelEvent)
    return event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  return !(event instanceof MouseEvent && event.button !== 0);
}
