import { escapeXml } from '../story/escape-xml.ts';
import type { Cluster } from './cluster.ts';
import { type Mark, SIZES, type TimelineLayout } from './layout.ts';
import { symbolPath } from './symbols.ts';

const round = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * The layout as inline SVG text. It is a picture of links; an ordered list beside it says the same to those
 * who cannot see it, so here only the title is read out.
 */
export function timelineSvg(layout: TimelineLayout, { id, title }: { id: string; title: string }): string {
  const { width, height, lanes, ticks, marks, clusters } = layout;
  return [
    `<svg class="timeline" role="group" aria-labelledby="${id}-title" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<g class="axis" aria-hidden="true">`,
    ...ticks.map(
      ({ x, label, major }) =>
        `<g${major ? ' class="major"' : ''}><path d="M${round(x)} ${SIZES.axis - 8}V${round(height)}"/><text x="${round(x)}" y="16">${escapeXml(label)}</text></g>`,
    ),
    `</g>`,
    ...lanes.flatMap(({ index, label, y }) => [
      `<g class="lane strand-${index}">`,
      `<path class="edge" d="M0 ${round(y)}H${round(width)}"/>`,
      `<text class="lane-label" x="${SIZES.edge}" y="${round(y + 20)}">${escapeXml(label)}</text>`,
      ...marks
        .filter(({ item }) => item.lane === index)
        .toSorted(byTime)
        .map(markSvg),
      ...clusters.filter((cluster) => cluster.lane === index).map(clusterSvg),
      `</g>`,
    ]),
    `</svg>`,
  ].join('');
}

const byTime = (a: Mark, b: Mark): number => a.item.start - b.item.start;

function markSvg({ item, x, width, y, point, label }: Mark): string {
  const classes = `mark s${item.significance}${item.soft ? ' soft' : ''}`;
  const shape = point
    ? `<path class="symbol" transform="translate(${round(x + width / 2)},${round(y)})" d="${symbolPath(item.lane, SIZES.symbol)}"/>`
    : `<rect class="${item.lasting ? 'bar' : 'band'}" x="${round(x)}" y="${round(y - SIZES.symbol / 2)}" width="${round(width)}" height="${SIZES.symbol}" rx="2"/>`;
  const first = y + 4.5 + (label.below ? SIZES.line : 0);
  const lines = label.lines.map(
    (line, i) =>
      `<tspan x="${round(label.x)}" y="${round(first + i * SIZES.line)}">${escapeXml(line)}</tspan>`,
  );
  return `<a class="${classes}" href="${escapeXml(item.href)}" data-id="${escapeXml(item.id)}"><title>${escapeXml(`${item.label}. ${item.date}`)}</title>${shape}<text${label.anchor === 'end' ? ' text-anchor="end"' : ''}>${lines.join(' ')}</text></a>`;
}

/** A count links to its first event in the list; the title names them all. */
function clusterSvg({ x, y, radius, items, lane }: Cluster): string {
  const [first] = items;
  if (!first) return '';
  const titles = items.map((item) => `${item.label}. ${item.date}`).join('\n');
  const middle = `translate(${round(x)},${round(y)})`;
  const inner =
    items.length === 1
      ? `<path class="symbol" transform="${middle}" d="${symbolPath(lane, SIZES.symbol)}"/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}"/><text x="${round(x)}" y="${round(y + 4)}">${items.length}</text>`;
  const href = items.length === 1 ? first.href : `#list-${first.id}`;
  return `<a class="${items.length === 1 ? 'mark alone' : 'cluster'}" href="${escapeXml(href)}"><title>${escapeXml(titles)}</title>${inner}</a>`;
}
