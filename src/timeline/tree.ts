import type { en } from '../core/languages/en.ts';
import type { Translate } from '../core/languages/messages.ts';
import type { Cluster } from './cluster.ts';
import { byOrder, type TimelineItem } from './items.ts';
import type { TimelineLayout } from './layout.ts';
import type { Mark } from './place.ts';
import { SIZES } from './sizes.ts';
import { symbolPath } from './symbols.ts';

/** The texts of marks and counts. */
export type MarkText = Translate<Pick<typeof en, 'mark.name' | 'mark.more'>>;

/** An element of the picture: written as text at build, applied to the DOM in the browser. */
export interface SvgNode {
  tag: string;
  /** Identifies it among its siblings from frame to frame. */
  key: string;
  attributes: Record<string, string>;
  /** Its text or its children. */
  content: string | SvgNode[];
}

/** A length in a picture, to a tenth of a pixel; finer differences are invisible. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);

const node = (
  tag: string,
  key: string,
  attributes: Record<string, string>,
  content: SvgNode['content'] = [],
): SvgNode => ({
  tag,
  key,
  attributes,
  content,
});

/** The content of a picture: the axis, then each lane with its marks in order of time. */
export function timelineTree(
  { width, height, lanes, ticks, marks, clusters }: TimelineLayout,
  t: MarkText,
): SvgNode[] {
  const axis = ticks.map(({ x, label, major }) =>
    node('g', label, { ...(major ? { class: 'major' } : {}), transform: at(x, 0) }, [
      node('path', 'line', { d: `M0 ${SIZES.axis - 8}V${round(height)}` }),
      node('text', 'label', { y: '16' }, label),
    ]),
  );
  return [
    node('g', 'axis', { class: 'axis', 'aria-hidden': 'true' }, axis),
    ...lanes.map(({ index, label, y }) =>
      node('g', `lane-${index}`, { class: `lane strand-${index}` }, [
        node('path', 'edge', { class: 'edge', d: `M0 ${round(y)}H${round(width)}` }),
        node('text', 'label', { class: 'lane-label', x: String(SIZES.edge), y: round(y + 20) }, label),
        ...marks
          .filter(({ item }) => item.lane === index)
          .toSorted((a, b) => byOrder(a.item, b.item))
          .map((mark) => markNode(mark, t)),
        ...clusters.filter(({ lane }) => lane === index).flatMap((cluster) => clusterNode(cluster, t)),
      ]),
    ),
  ];
}

/** A mark moves by its transform: its content is drawn relative to its left end. */
function markNode(mark: Mark, t: MarkText): SvgNode {
  const { item, x, y } = mark;
  const classes = `mark s${item.significance}${item.soft ? ' soft' : ''}${item.moment ? ' moment' : ''}`;
  const attributes = { class: classes, href: item.href, 'data-id': item.id, transform: at(x, y) };
  return node('a', item.id, attributes, inMark(mark, t));
}

function inMark({ item, x, width, point, label }: Mark, t: MarkText): SvgNode[] {
  const shape = point
    ? symbol(item.lane, width / 2)
    : item.ongoing
      ? node('path', 'shape', { class: 'bar', d: pointed(width) })
      : node('rect', 'shape', {
          class: item.lasting ? 'bar' : 'band',
          y: String(-SIZES.symbol / 2),
          width: round(width),
          height: String(SIZES.symbol),
          rx: '2',
        });
  const first = 4.5 + (label.below ? SIZES.line : 0);
  const lines = label.lines.map((line, i) =>
    node('tspan', String(i), { x: round(label.x - x), y: round(first + i * SIZES.line) }, line),
  );
  return [
    node('title', 'title', {}, nameOf(item, t)),
    shape,
    node('text', 'text', label.anchor === 'end' ? { 'text-anchor': 'end' } : {}, lines),
  ];
}

/** A bar that goes on: its end is a point. */
function pointed(width: number): string {
  const half = SIZES.symbol / 2;
  return `M0 ${-half}H${round(width - half)}L${round(width)} 0L${round(width - half)} ${half}H0Z`;
}

const at = (x: number, y: number): string => `translate(${round(x)},${round(y)})`;

const symbol = (lane: number, x: number): SvgNode =>
  node('path', 'symbol', {
    class: 'symbol',
    ...(x === 0 ? {} : { transform: at(x, 0) }),
    d: symbolPath(lane, SIZES.symbol),
  });

/** How many of its events the title of a count names. */
const NAMED = 12;

/** A count links to its first event in the list; its title names the first events. */
function clusterNode({ x, y, radius, items, lane }: Cluster, t: MarkText): SvgNode[] {
  const [first] = items;
  if (!first) return [];
  const { id, href, listed } = first;
  const transform = at(x, y);
  if (items.length === 1) {
    const name = nameOf(first, t);
    // WebKit does not expose titles, so a link without text also has a label.
    const attributes = { class: 'mark alone', href, 'data-id': id, 'aria-label': name, transform };
    return [node('a', id, attributes, [node('title', 'title', {}, name), symbol(lane, 0)])];
  }
  const attributes = { class: 'cluster', href: listed, 'data-count': id, transform };
  const content = [
    node('title', 'title', {}, titleOf(items, t)),
    node('circle', 'circle', { r: String(radius) }),
    node('text', 'number', { y: '4' }, String(items.length)),
  ];
  return [node('a', `count-${id}`, attributes, content)];
}

function titleOf(items: TimelineItem[], t: MarkText): string {
  const shown = items.slice(0, NAMED).map((item) => nameOf(item, t));
  const more = items.length > NAMED ? [t('mark.more', { count: items.length - NAMED })] : [];
  return [...shown, ...more].join('\n');
}

const nameOf = ({ label, date }: TimelineItem, t: MarkText): string => t('mark.name', { label, date });
