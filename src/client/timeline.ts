import type { TimelineLayout } from '../timeline/layout.ts';
import { linesOf } from '../timeline/sizes.ts';
import { readAddress, writeAddress } from './address.ts';
import { readLanes, watchControls, writeControls } from './controls.ts';
import { dayText } from './day-text.ts';
import { type Domain, fit } from './domain.ts';
import { VIEW } from './embed/list.ts';
import { fetchItems, type ListedItem, readItems } from './items.ts';
import { watchKeys } from './keyboard.ts';
import type { Text } from './messages.ts';
import { createOverview } from './overview.ts';
import { createPanel } from './panel.ts';
import { createPicture } from './picture.ts';
import { type Dispatch, initialState, reduce, type TimelineState } from './state.ts';
import { createZoom } from './zoom.ts';

/** How long nothing changes before the address and the announcement follow, in milliseconds. */
const SETTLE = 250;

/** Ends the current task, so that a slow phone can respond before the work goes on. */
const yieldToBrowser = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The parts of a timeline that the script works with; undefined if one is missing. */
function partsOf(figure: HTMLElement) {
  const part = <E extends Element>(selector: string) => figure.querySelector<E>(selector);
  const svg = part<SVGSVGElement>('svg.timeline');
  const strip = part<SVGSVGElement>('.timeline-overview');
  const status = part('.timeline-status');
  const controls = part<HTMLFormElement>('.timeline-controls');
  const aside = part<HTMLElement>('.timeline-panel');
  if (!svg || !strip || !status || !controls || !aside) return undefined;
  return { svg, strip, status, controls, aside, list: part('.timeline-list:not(nav)') };
}

/**
 * Makes a timeline that came with the page respond to pointer and keyboard; nothing of it is needed to read. Whatever
 * happens becomes an action, which makes a new state; effects then compare it with the state before.
 */
export async function hydrate(figure: HTMLElement, t: Text<'timeline'>): Promise<void> {
  const parts = partsOf(figure);
  if (!parts) return;
  const { svg, strip, status, controls, aside, list } = parts;
  const lanes = readLanes(controls);
  const ids = lanes.map(({ id }) => id);
  const items = list ? readItems(list) : await fetchItems(figure.dataset['items'] ?? '', lanes);
  await yieldToBrowser();

  const zone = figure.dataset['zone'] ?? 'UTC';
  const ownsAddress = figure.hasAttribute('data-address');
  const address = ownsAddress ? location.hash : (figure.dataset['view'] ?? '');
  let state = initialState(items, readAddress(address, ids, zone));
  const dispatch: Dispatch = (action) => {
    const before = state;
    state = reduce(state, action);
    for (const effect of effects) void effect(state, before);
  };

  const drawOverview = createOverview(strip, state.extent, (domain) => zoom.show(domain));
  const maxLines = Number(figure.dataset['lines'] ?? linesOf(lanes.length));
  const picture = createPicture(svg, { lanes, maxLines, zone, t }, drawOverview);
  const zoom = createZoom(svg, state, picture.width, (domain) => dispatch({ type: 'move', domain }));
  const panel = createPanel(aside, t, () => dispatch({ type: 'close' }));

  const filterList = ({ passing }: TimelineState, before?: TimelineState) => {
    if (passing === before?.passing) return;
    const shown = new Set(passing);
    for (const item of items) if (item.element) item.element.hidden = !shown.has(item);
    const narrowed = passing.length < items.length;
    figure.classList.toggle('filtered', narrowed);
    if (narrowed) list?.setAttribute('open', '');
  };
  const updatePanel = ({ opened }: TimelineState, before?: TimelineState) => {
    if (opened === before?.opened) return;
    if (opened) void panel.open(opened);
    else panel.close();
  };
  const returnFocus = ({ current }: TimelineState, before: TimelineState) => {
    if (before.current && !current) svg.querySelector<SVGElement>('a[tabindex="0"]')?.focus();
  };
  let timer = 0;
  const draw = ({ settled, moving }: TimelineState, before: TimelineState) => {
    if (!settled) {
      picture.request(() => state);
      clearTimeout(timer);
      timer = window.setTimeout(() => dispatch({ type: 'settle' }), SETTLE);
    } else if (moving !== before.moving || picture.pending()) picture.draw(state);
  };
  const report = ({ settled, domain, extent, filters, current }: TimelineState, before: TimelineState) => {
    if (!settled || before.settled) return;
    const all = domain[0] <= extent[0] && domain[1] >= extent[1];
    const view = { domain: all ? undefined : domain, filters, entry: current?.id };
    if (ownsAddress) history.replaceState(null, '', writeAddress(view, ids, zone) || location.pathname);
    status.textContent = announcement(picture.layout(), domain, zone, t);
  };
  const travel = async ({ domain, transition }: TimelineState, before: TimelineState) => {
    if (!transition || transition === before.transition) return;
    await zoom.travel(domain, transition.to);
    if (!transition.focus || transition !== state.transition || !state.current) return;
    picture.draw(state);
    const id = CSS.escape(state.current.id);
    svg.querySelector<SVGElement>(`a[data-id="${id}"]`)?.focus({ preventScroll: true });
  };
  const effects = [filterList, updatePanel, returnFocus, draw, report, travel];

  watchControls(controls, zone, dispatch);
  // A host can ask for another period.
  figure.addEventListener(VIEW, () => {
    const { domain } = readAddress(figure.dataset['view'] ?? '', ids, zone);
    dispatch(domain ? { type: 'show', domain } : { type: 'show-all' });
  });
  writeControls(controls, state.filters, zone);
  await yieldToBrowser();
  filterList(state);
  picture.prepare(state);
  watchKeys(svg, () => state, dispatch);
  watchClicks(svg, items, picture.layout, dispatch);
  await yieldToBrowser();
  picture.show(state);
  figure.classList.add('live');
  updatePanel(state);
  new ResizeObserver(() => picture.resized() && zoom.show(state.domain)).observe(figure);
}

function watchClicks(
  svg: SVGSVGElement,
  items: ListedItem[],
  layoutOf: () => TimelineLayout,
  dispatch: Dispatch,
): void {
  svg.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = items.find(({ id }) => id === link.getAttribute('data-id'));
    const counted = link.getAttribute('data-count');
    const cluster = layoutOf().clusters.find((each) => each.items[0]?.id === counted);
    if (cluster) dispatch({ type: 'show', domain: fit(cluster.items) });
    // Enter, which counts no clicks, follows the link.
    else if (item && event.detail > 0) dispatch({ type: 'open', item });
    else return;
    event.preventDefault();
  });
}

/** What a window shows, for readers who cannot see it. */
export function announcement(
  { marks, clusters }: TimelineLayout,
  [from, to]: Domain,
  zone: string,
  t: Text<'timeline'>,
): string {
  const count = clusters.reduce((sum, { items }) => sum + items.length, marks.length);
  const [first, last] = [dayText(from, zone), dayText(to - 1, zone)];
  return t('timeline.announcement', { count, from: first, to: last, named: marks.length });
}
