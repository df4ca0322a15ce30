import type { Cluster } from './cluster.ts';
import type { TimelineLayout } from './layout.ts';
import type { Mark } from './place.ts';
import { SIZES } from './sizes.ts';
import { symbolPath } from './symbols.ts';

/** An element of the picture. At build it is written as text, in the browser it moves a node: never two drawings. */
export interface SvgNode {
  tag: string;
  /** Tells it from its siblings while the picture moves. */
  key: string;
  attributes: Record<string, string>;
  /** Its text, or what stands in it. */
  content: string | SvgNode[];
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

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

/** What stands in the picture of a layout: the axis, then each lane with its marks in order of time. */
export function timelineTree({ width, height, lanes, ticks, marks, clusters }: TimelineLayout): SvgNode[] {
  const axis = ticks.map(({ x, label, major }) =>
    node('g', label, major ? { class: 'major' } : {}, [
      node('path', 'line', { d: `M${round(x)} ${SIZES.axis - 8}V${round(height)}` }),
      node('text', 'label', { x: round(x), y: '16' }, label),
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
          .toSorted(byTime)
          .map(markNode),
        ...clusters.filter(({ lane }) => lane === index).map(clusterNode),
      ]),
    ),
  ];
}

const byTime = (a: Mark, b: Mark): number => a.item.start - b.item.start || (a.item.id < b.item.id ? -1 : 1);

function markNode({ item, x, width, y, point, label }: Mark): SvgNode {
  const shape = point
    ? symbol(item.lane, x + width / 2, y)
    : node('rect', 'shape', {
        class: item.lasting ? 'bar' : 'band',
        x: round(x),
        y: round(y - SIZES.symbol / 2),
        width: round(width),
        height: String(SIZES.symbol),
        rx: '2',
      });
  const first = y + 4.5 + (label.below ? SIZES.line : 0);
  const lines = label.lines.map((line, i) =>
    node('tspan', String(i), { x: round(label.x), y: round(first + i * SIZES.line) }, line),
  );
  const classes = `mark s${item.significance}${item.soft ? ' soft' : ''}`;
  return node('a', item.id, { class: classes, href: item.href, 'data-id': item.id }, [
    node('title', 'title', {}, `${item.label}. ${item.date}`),
    shape,
    node('text', 'text', label.anchor === 'end' ? { 'text-anchor': 'end' } : {}, lines),
  ]);
}

const symbol = (lane: number, x: number, y: number): SvgNode =>
  node('path', 'symbol', {
    class: 'symbol',
    transform: `translate(${round(x)},${round(y)})`,
    d: symbolPath(lane, SIZES.symbol),
  });

/** A count links to its first event in the list; its title names them, as far as that helps. */
function clusterNode({ x, y, radius, items, lane }: Cluster): SvgNode {
  const [first] = items;
  const id = first?.id ?? '';
  const shown = items.slice(0, 12).map((item) => `${item.label}. ${item.date}`);
  const more = items.length > shown.length ? [`… and ${items.length - shown.length} more`] : [];
  const title = node('title', 'title', {}, [...shown, ...more].join('\n'));
  if (items.length === 1) {
    // WebKit does not render titles, so a link with nothing else in it is named by its label too.
    const attributes = {
      class: 'mark alone',
      href: first?.href ?? '',
      'data-id': id,
      'aria-label': shown.join(),
    };
    return node('a', id, attributes, [title, symbol(lane, x, y)]);
  }
  const middle = { cx: round(x), cy: round(y), r: String(radius) };
  return node('a', `count-${id}`, { class: 'cluster', href: `#list-${id}`, 'data-count': id }, [
    title,
    node('circle', 'circle', middle),
    node('text', 'number', { x: round(x), y: round(y + 4) }, String(items.length)),
  ]);
}
