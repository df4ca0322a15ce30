import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { domainOf } from '../../src/timeline/scale.ts';
import type { TimelineItem } from '../../src/timeline/items.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { escapeXml } from '../../src/core/escape-xml.ts';
import { timelineSvg } from '../../src/timeline/svg.ts';
import { crowd, items, t } from './data.ts';

const LANES = [
  { index: 0, label: 'The bridge' },
  { index: 1, label: 'The council' },
  { index: 2, label: 'The ferry' },
];

/** Makes a golden file readable on its own. */
const STYLE =
  '<style>text{font:500 13px "Source Sans 3",sans-serif}.axis text{font-size:12px;text-anchor:middle}.axis path,.edge{stroke:#ddd}.cluster circle{fill:#fff;stroke:#333}.cluster text{text-anchor:middle}.soft :is(path,rect){fill:none;stroke:#333;stroke-dasharray:2 2}</style>';

function draw(of: TimelineItem[], width = 1200): string {
  const layout = layoutTimeline(of, {
    width,
    domain: domainOf(of),
    lanes: LANES,
    maxLines: 16,
    zone: 'UTC',
    t,
  });
  const svg = timelineSvg(layout, { id: 'golden', title: `${of.length} events` }, t);
  return `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace('</title>', `</title>${STYLE}`).replaceAll('><', '>\n<')}\n`;
}

const SETS: Record<string, TimelineItem[]> = {
  none: [],
  one: items(['2025-06-13 | 0 | 3 | The only event']),
  'one-day': items([
    '2025-06-13 | 0 | 3 | The day as a whole',
    '2025-06-13T03:00+03:30 | 0 | 3 | Before dawn',
    '2025-06-13T09:30+03:30 | 1 | 2 | In the morning',
    '2025-06-13T09:31+03:30 | 1 | 1 | A minute later',
    '2025-06-13T12:00+03:30/2025-06-13T18:00+03:30 | 2 | 3 | All afternoon',
  ]),
  'three-thousand-years': items([
    '-0999 | 0 | 3 | First',
    '0476 | 1 | 3 | Middle',
    '1453-05-29 | 1 | 2 | Late',
    '2000 | 2 | 3 | Last',
  ]),
  milliseconds: items([
    '2025-06-13T03:00:05.250Z | 0 | 3 | Start',
    '2025-06-13T03:00:05.750Z | 1 | 3 | Half a second on',
  ]),
  bce: items(['-0043-03-15 | 0 | 3 | The Ides of March', '-0043-04 | 1 | 2 | The month after']),
  overlapping: items([
    '2025-01/2025-08 | 0 | 3 | Long',
    '2025-02/2025-07 | 0 | 2 | Within',
    '2025-03/2025-09 | 0 | 3 | Across',
  ]),
  'long-titles': items([
    '2025-01-05 | 0 | 3 | The committee on harbours, bridges and ferries hears the engineer, the builder and eleven witnesses',
    '2025-01-06 | 0 | 3 | Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    '2025-12-20 | 1 | 3 | A title at the right edge has to be set before its mark, and still be whole',
  ]),
  'right-to-left': items(['2025-01-05 | 0 | 3 | پل بسته شد', '2025-06-05 | 1 | 3 | الجسر مغلق']),
  approximate: items([
    '2025-06~ | 0 | 3 | About June',
    '2025-07-01? | 1 | 3 | Perhaps 1 July',
    '2025-08 | 2 | 3 | August',
  ]),
  open: items([
    '2024-02-24/.. | 0 | 3 | It goes on',
    '2025~/.. | 1 | 3 | It goes on, from about then',
    '../2025-03 | 2 | 3 | It lasted until then',
    '2024-02-24/2025-12-31 | 2 | 3 | It ended',
  ]),
  markup: items(['2025-06-13 | 0 | 3 | <script>alert("1")</script> & \'quotes\'']),
  'three-hundred': crowd(300),
  'ten-thousand': crowd(10_000),
};

describe('golden pictures', () => {
  test.each(Object.keys(SETS))('%s', async (name) => {
    await expect(draw(SETS[name] ?? [])).toMatchFileSnapshot(
      join(import.meta.dirname, 'pictures', `${name}.svg`),
    );
  });
  test('three hundred on a narrow screen', async () => {
    await expect(draw(crowd(300), 360)).toMatchFileSnapshot(
      join(import.meta.dirname, 'pictures', 'narrow.svg'),
    );
  });
});

test('every mark and count is a link with a title', () => {
  const svg = draw(crowd(300));
  const links = svg.match(/<a [^>]*href="[^"]+"[^>]*>\n<title>[^<]+<\/title>/g)?.length;
  expect(links).toBe(svg.match(/<a /g)?.length);
});

test('text stays text', () => {
  expect(escapeXml(`<a href="x" o='y'>&`)).toBe('&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;');
  expect(draw(SETS['markup'] ?? [])).not.toContain('<script');
});
