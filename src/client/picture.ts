import { layoutTimeline, type TimelineLayout, type TimelineView } from '../timeline/layout.ts';
import { timelineTree } from '../timeline/tree.ts';
import { createFrameBudget } from './frame-budget.ts';
import type { ListedItem } from './items.ts';
import type { Text } from './messages.ts';
import { patch } from './patch.ts';
import type { TimelineState } from './state.ts';

/**
 * Draws the states of a timeline.
 * @param drawOverview draws the overview in the same frame
 */
export function createPicture(
  svg: SVGSVGElement,
  { lanes, maxLines, zone, t }: Pick<TimelineView, 'lanes' | 'maxLines' | 'zone'> & { t: Text<'timeline'> },
  drawOverview: (state: TimelineState) => void,
) {
  const measure = () => Math.max(280, Math.round(svg.parentElement?.clientWidth ?? 1200));
  // Cached between frames: measuring in a frame would make the browser lay out the page twice.
  let width = measure();
  let layout: TimelineLayout;
  let frame = 0;
  const budget = createFrameBudget();

  const prepare = ({ domain, filters, passing, current, moving }: TimelineState) => {
    cancelAnimationFrame(frame);
    frame = 0;
    // The current item has its name in any window.
    const items = current ? [current, ...passing.filter((item) => item !== current)] : passing;
    layout = layoutTimeline(items, {
      width,
      domain,
      lanes: lanes.filter(({ index }) => !filters.hidden.includes(index)),
      maxLines,
      fixed: true,
      zone,
      t,
      ...(moving ? budget.detail() : {}),
    });
    return layout;
  };
  const show = (state: TimelineState) => {
    const focused = svg.contains(document.activeElement);
    resize(svg, width, Math.round(layout.height));
    patch(svg, timelineTree(layout, t));
    const stop = moveTabStop(svg, state.current);
    if (focused && !svg.contains(document.activeElement)) stop?.focus({ preventScroll: true });
    drawOverview(state);
  };
  const draw = (state: TimelineState) => {
    prepare(state);
    show(state);
  };
  return {
    prepare,
    show,
    draw,
    /** Draws the state of the next frame. */
    request: (stateOf: () => TimelineState) => {
      frame ||= requestAnimationFrame((now) => {
        if (stateOf().moving) budget.watch(now);
        draw(stateOf());
      });
    },
    /** A frame has been requested and not drawn yet. */
    pending: () => frame !== 0,
    layout: () => layout,
    width: () => width,
    /** Measures again; true if the width has changed since the last drawing. */
    resized: () => (width = measure()) !== svg.viewBox.baseVal.width,
  };
}

/** Only on a change, because a browser lays out every text of a picture whose size is set. */
function resize(svg: SVGSVGElement, width: number, height: number): void {
  const box = `0 0 ${width} ${height}`;
  if (svg.getAttribute('viewBox') === box) return;
  svg.setAttribute('viewBox', box);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
}

/**
 * Makes one mark the tab stop of the picture: the current item's, else the first; none in a frame that the reader has not
 * gone into.
 */
function moveTabStop(svg: SVGSVGElement, item: ListedItem | undefined): SVGAElement | undefined {
  const links = [...svg.querySelectorAll<SVGAElement>('a')];
  const stop = links.find((link) => link.getAttribute('data-id') === item?.id) ?? links[0];
  for (const link of links) {
    const index = link === stop && !svg.closest('[data-outside]') ? '0' : '-1';
    if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
  }
  return stop;
}
