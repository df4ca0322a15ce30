import { domainOf } from '../timeline/domain.ts';
import { layoutTimeline, type TimelineLayout } from '../timeline/layout.ts';
import { linesOf } from '../timeline/sizes.ts';
import { timelineTree } from '../timeline/tree.ts';
import { readAddress, writeAddress } from './address.ts';
import { readLanes, watchControls, writeControls } from './controls.ts';
import { filter, type Filters } from './filters.ts';
import { fetchItems, type ListedItem, readItems } from './items.ts';
import { watchKeys } from './keyboard.ts';
import { overview } from './overview.ts';
import { pace } from './pace.ts';
import { panel } from './panel.ts';
import { patch } from './patch.ts';
import { markStop, resize } from './picture.ts';
import { shownText } from './shown-text.ts';
import { turn } from './turn.ts';
import { around, spread, windowWith } from './windows.ts';
import { type Domain, watchZoom } from './zoom.ts';

/**
 * Makes a timeline that came with the page answer to hand and keyboard. Nothing of it is needed to read. It is done in
 * turns, so that a slow phone answers in between.
 */
export async function enliven(figure: HTMLElement): Promise<void> {
  const part = <E extends Element>(selector: string) => figure.querySelector<E>(selector);
  const [svg, strip, status] = [
    part<SVGSVGElement>('svg.timeline'),
    part<SVGSVGElement>('.timeline-overview'),
    part('.timeline-status'),
  ];
  const [controls, box] = [part<HTMLFormElement>('.timeline-controls'), part<HTMLElement>('.timeline-panel')];
  if (!svg || !strip || !status || !controls || !box) return;

  const list = part('.timeline-list:not(nav)');
  const lanes = readLanes(controls);
  const items = list ? readItems(list) : await fetchItems(figure.dataset['items'] ?? '', lanes);
  await turn();
  const ids = lanes.map(({ id }) => id);
  const whole = domainOf(items);
  const measured = () => Math.max(280, Math.round(svg.parentElement?.clientWidth ?? 1200));
  // Kept between frames: to ask the page for it in a frame would make the page lay itself out twice.
  let across = measured();
  const width = () => across;
  const holdsAddress = figure.hasAttribute('data-address');
  const start = readAddress(holdsAddress ? location.hash : (figure.dataset['view'] ?? ''), ids);
  let domain: Domain = start.domain ?? whole;
  let filters: Filters = start.filters;
  let passing = items;
  let layout: TimelineLayout;
  let current: ListedItem | undefined;
  let frame = 0;

  const steps = pace();
  const lay = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    // The event that the reader is at has its name in any window.
    const first = current ? [current, ...passing.filter((item) => item !== current)] : passing;
    layout = layoutTimeline(first, viewOf());
  };
  const show = () => {
    const focused = svg.contains(document.activeElement);
    resize(svg, width(), Math.round(layout.height));
    patch(svg, timelineTree(layout));
    const stop = markStop(svg, current);
    if (focused && !svg.contains(document.activeElement)) stop?.focus({ preventScroll: true });
    drawOverview(passing, domain);
  };
  const draw = (now?: number) => {
    if (moving && now !== undefined) steps.watch(now);
    lay();
    show();
  };
  const redraw = () => (frame ||= requestAnimationFrame(draw));

  let settling = 0;
  /** The reader did something: until then the address is left as it came. */
  let touched = false;
  /** The window is on its way: of many events only as much is drawn as frames have time for. */
  let moving = false;
  /** Once the window rests: say what it shows, and put it into the address. */
  const settle = () => {
    touched = true;
    clearTimeout(settling);
    settling = window.setTimeout(() => {
      // A slow machine may not have drawn yet.
      if (moving || frame) {
        moving = false;
        draw();
      }
      const atRest = domain[0] <= whole[0] && domain[1] >= whole[1];
      const address = writeAddress({ domain: atRest ? undefined : domain, filters, entry: current?.id }, ids);
      if (holdsAddress && touched) history.replaceState(null, '', address || location.pathname);
      if (touched) status.textContent = shownText(layout, domain);
    }, 250);
  };
  const move = (next: Domain) => {
    domain = next;
    moving = true;
    redraw();
    settle();
  };

  const zoom = watchZoom(svg, whole, width, move);
  const drawOverview = overview(strip, whole, (next) => zoom.show(next));
  const { open, close } = panel(box, () => deselect());

  const deselect = () => {
    current = undefined;
    close();
    redraw();
    settle();
    svg.querySelector<SVGElement>('a[tabindex="0"]')?.focus();
  };
  /** Goes to an item. */
  const select = async (item: ListedItem, focus = true) => {
    current = item;
    settle();
    await zoom.travel(domain, windowWith(item, domain));
    if (current !== item) return;
    draw();
    if (focus) linkOf(item)?.focus({ preventScroll: true });
  };
  const linkOf = (item: ListedItem) => svg.querySelector<SVGElement>(`a[data-id="${CSS.escape(item.id)}"]`);
  const viewOf = () => ({
    width: width(),
    domain,
    lanes: lanes.filter(({ index }) => !filters.hidden.includes(index)),
    maxLines: Number(figure.dataset['lines'] ?? linesOf(lanes.length)),
    fixed: true,
    ...(moving ? steps.detail() : {}),
  });
  const apply = (next: Filters) => {
    filters = next;
    passing = filter(items, filters);
    const shown = new Set(passing);
    for (const item of items) if (item.element) item.element.hidden = !shown.has(item);
    const narrowed = passing.length < items.length;
    figure.classList.toggle('filtered', narrowed);
    if (narrowed) list?.setAttribute('open', '');
    redraw();
    settle();
  };

  watchKeys(svg, {
    items: () => passing.toSorted((a, b) => a.start - b.start),
    current: () => current,
    select: (item) => void select(item),
    zoom: (factor) => void zoom.travel(domain, around(domain, factor)),
    whole: () => void zoom.travel(domain, whole),
    close: deselect,
  });
  watchControls(controls, {
    filters: apply,
    zoom: (factor) => void zoom.travel(domain, around(domain, factor)),
    show: (next) => void zoom.travel(domain, next ?? whole),
  });
  svg.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<SVGAElement>('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = items.find(({ id }) => id === link.getAttribute('data-id'));
    const cluster = layout.clusters.find((each) => each.items[0]?.id === link.getAttribute('data-count'));
    if (cluster) {
      event.preventDefault();
      void zoom.travel(domain, spread(cluster.items));
    } else if (item && event.detail > 0) {
      event.preventDefault();
      current = item;
      draw();
      settle();
      void open(item);
    }
  });
  new ResizeObserver(() => {
    across = measured();
    if (svg.viewBox.baseVal.width !== width()) zoom.show(domain);
  }).observe(figure);

  writeControls(controls, filters);
  await turn();
  apply(filters);
  zoom.show(domain);
  moving = false;
  touched = false;
  lay();
  await turn();
  show();
  figure.classList.add('live');
  const asked = items.find(({ id }) => id === start.entry);
  if (asked) {
    current = asked;
    void open(asked);
    if (!start.domain) void select(asked, false);
  }
}
