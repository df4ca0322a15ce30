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

export type Domain = [number, number];

// d3-zoom asks a selection to stop what d3-transition began there: nothing, as no-transition.ts says.
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this;
  },
});

/** No window is narrower than ten minutes. */
const NARROWEST = 600_000;

/**
 * Turns gestures on an element into windows on time: drag and pinch, Ctrl and wheel, a sideways wheel, double click.
 * A plain wheel and an upright swipe stay the page's.
 */
export function watchZoom(
  element: SVGSVGElement,
  whole: Domain,
  width: () => number,
  onMove: (domain: Domain) => void,
) {
  const perPixel = () => (whole[1] - whole[0]) / width();
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, Math.max(1, (whole[1] - whole[0]) / NARROWEST)])
    .filter((event: Event) => isForUs(event))
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => onMove(domainOf(transform)));
  const domainOf = (transform: ZoomTransform): Domain => [
    whole[0] + transform.invertX(0) * perPixel(),
    whole[0] + transform.invertX(width()) * perPixel(),
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
  fit();
  target.call(behaviour);

  /** Shows a window at once. */
  const show = ([from, to]: Domain) => {
    fit();
    const k = (whole[1] - whole[0]) / (to - from);
    target.call(behaviour.transform, zoomIdentity.scale(k).translate((whole[0] - from) / perPixel(), 0));
  };

  let frame = 0;
  /** Passes to a window, at once if the reader asked for less motion. Resolves when it is there. */
  const travel = (current: Domain, [from, to]: Domain): Promise<void> => {
    cancelAnimationFrame(frame);
    const path = interpolateZoom(middle(current), middle([from, to]));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || path.duration < 1;
    if (still) {
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

  // D3 tells this of a double tap too, by its touch.
  target.on('dblclick.zoom', (event: MouseEvent & Partial<TouchEvent>) => {
    event.preventDefault();
    const [from, to] = domainOf(zoomTransform(element));
    const [x] = pointer(event.changedTouches?.[0] ?? event, element);
    const [time, factor] = [from + (x / width()) * (to - from), event.shiftKey ? 2 : 0.5];
    void travel(
      [from, to],
      [Math.max(whole[0], time - (time - from) * factor), Math.min(whole[1], time + (to - time) * factor)],
    );
  });

  return { show, travel };
}

/** A window as `interpolateZoom` takes it: its middle, and how wide it is. */
const middle = ([from, to]: Domain): [number, number, number] => [(from + to) / 2, 0, to - from];

function isForUs(event: Event): boolean {
  if (event instanceof WheelEvent)
    return event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  return !(event instanceof MouseEvent && event.button !== 0);
}
