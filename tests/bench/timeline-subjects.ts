import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../../src/core/escape-xml.ts';
import { textWidth } from '../../src/timeline/text.ts';
import { PEERS } from './timeline-peers.ts';

/** An event as every subject receives it, from the list of the built page. */
export interface BenchEvent {
  id: string;
  lane: number;
  start: number;
  end: number;
  label: string;
  date: string;
  dek: string;
  href: string;
}

/** A page that shows the same events as the others. */
export interface Subject {
  name: string;
  html: string;
  /** Selects its events in the picture. */
  marks: string;
  /** Selects what a hand drags. */
  picture: string;
}

/**
 * The pages that are compared. “Ours” is the page `/timeline/` as built: masthead, fonts, filters, picture and the
 * list of every event. “Ours, figure alone” leaves out what no other subject has (masthead, footer, fonts), “ours,
 * no script” shows what the script costs.
 */
export function subjects(built: string, events: BenchEvent[]): Subject[] {
  const ours = { marks: 'svg.timeline a', picture: 'svg.timeline' };
  const figure = built.slice(built.indexOf('<div class="timeline-figure"'), built.indexOf('</main>'));
  const style = /<style>.*?<\/style>/gs;
  const language =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  const alone = `${language}<title>Timeline</title>${(built.match(style) ?? []).join('')}<main>${figure}</main>`;
  return [
    { name: 'floor', html: floor(events, language), marks: 'svg a', picture: 'svg' },
    { name: 'ours', html: built, ...ours },
    { name: 'ours, figure alone', html: alone, ...ours },
    { name: 'ours, no script', html: built.replace(/<script type="module".*?<\/script>/gs, ''), ...ours },
    ...PEERS.map(({ name, page }) => ({ name, ...page(events) })),
  ];
}

/** The events of a built site: from its page, or from its data if the page does not list them. */
export function eventsOf(site: string): BenchEvent[] {
  const data = join(site, 'timeline/items.json');
  if (existsSync(data)) return JSON.parse(readFileSync(data, 'utf8')) as BenchEvent[];
  const html = readFileSync(join(site, 'timeline/index.html'), 'utf8');
  const list = html.slice(html.indexOf('<details class="timeline-list"'));
  return list
    .split('<li ')
    .slice(1)
    .flatMap((item) => {
      const of = (pattern: RegExp) => plain(pattern.exec(item)?.[1] ?? '');
      const id = of(/data-id="([^"]*)"/);
      if (id === '') return [];
      return {
        id,
        lane: Number(of(/data-lane="(\d+)"/)),
        start: Number(of(/data-start="(-?\d+)"/)),
        end: Number(of(/data-end="(-?\d+)"/)),
        label: of(/<a [^>]*>([^<]*)</),
        date: of(/class="when"[^>]*>([^<]*)</),
        dek: of(/class="dek-text"[^>]*>([^<]*)</),
        href: of(/<a href="([^"]*)"/),
      };
    });
}

const plain = (text: string): string =>
  text
    .trim()
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const ROWS = 44;

/** The floor: a dot and, where there is room, a title for each event, as inline SVG with a style sheet and no script. */
function floor(events: BenchEvent[], head: string): string {
  const from = Math.min(...events.map(({ start }) => start));
  const to = Math.max(...events.map(({ end }) => end));
  const ends: number[] = [];
  const marks = events.map(({ start, end, label, date, lane, href }, i) => {
    const x = Math.round(8 + (((start + end) / 2 - from) / (to - from)) * 1248);
    const row = i % ROWS;
    const y = 8 + row * 16;
    const width = textWidth(label, 12);
    const left = x > 640 ? x - 8 - width : x + 8;
    const shown = events.length <= ROWS || ((ends[row] ?? 0) < left && left + width < 1264);
    if (shown) ends[row] = left + width;
    const text = shown ? `<text x="${Math.round(left)}" y="${y + 4}">${escapeXml(label)}</text>` : '';
    return `<a href="${escapeXml(href)}"><title>${escapeXml(date)}</title><circle class="s${lane}" cx="${x}" cy="${y}" r="4"/>${text}</a>`;
  });
  return `${head}<title>Timeline</title><link rel="stylesheet" href="/floor.css"><svg width="1264" height="712">${marks.join('')}</svg>`;
}
