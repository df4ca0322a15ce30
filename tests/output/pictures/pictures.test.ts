import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { barsSvg, layoutBars } from '../../../src/output/pictures/bars.ts';
import { figuresOf, valueText } from '../../../src/output/pictures/figures.ts';
import { layoutLine, lineSvg } from '../../../src/output/pictures/line.ts';
import { layoutMap, mapSvg } from '../../../src/output/pictures/map.ts';
import { type Figure, FigureSchema } from '../../../src/core/schema/figure.ts';
import type { Issue } from '../../../src/core/story/issue.ts';
import { numberText } from '../../../src/core/story/number-text.ts';
import { readList } from '../../../src/core/story/read/list.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { textWidth } from '../../../src/timeline/text.ts';
import { loadStory } from '../../stories/load.ts';

let anselm: Story;
let shipped: Story;
beforeAll(async () => {
  [anselm, shipped] = await Promise.all([loadStory('port-anselm'), loadStory('../../content')]);
});

const golden = (name: string) => join(import.meta.dirname, 'goldens', `${name}.svg`);
const standalone = (svg: string) =>
  `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<')}\n`;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** No box touches another. */
const apart = (boxes: Box[]): boolean =>
  boxes.every((a, i) =>
    boxes
      .slice(i + 1)
      .every((b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top),
  );

/** The figures of a list, as the check reads them. */
const figuresIn = (...items: string[]): Figure[] => {
  const issues: Issue[] = [];
  const list = items
    .map(
      (item, n) =>
        `- {id: f${n}, series: s, label: x, unit: kg, date: 2024, countedBy: x, sources: [a], ${item}}`,
    )
    .join('\n');
  const { items: read } = readList('figures.yaml', list, FigureSchema, issues);
  expect(issues).toEqual([]);
  return read.map(({ value }) => value as Figure);
};

describe('a number is shown with the digits that were written', () => {
  test('with its bound or range', () => {
    const texts = figuresOf(anselm.figures, ['crossings']).map((figure) => valueText(figure, 'en-GB'));
    expect(texts).toEqual(['about 1,200', '300–450', '900']);
  });

  test.each([
    ['0.04', '0.04', '0,04', '۰٫۰۴', '0.04'],
    ['1.25', '1.25', '1,25', '۱٫۲۵', '1.25'],
    ['1.34', '1.34', '1,34', '۱٫۳۴', '1.34'],
    ['71.25', '71.25', '71,25', '۷۱٫۲۵', '71.25'],
    ['1.50', '1.50', '1,50', '۱٫۵۰', '1.50'],
    ['7.0', '7.0', '7,0', '۷٫۰', '7.0'],
    ['0.00000015', '0.00000015', '0,00000015', '۰٫۰۰۰۰۰۰۱۵', '0.00000015'],
    ['-3.20', '-3.20', '-3,20', '\u200E−۳٫۲۰', '-3.20'],
    ['-0', '-0', '-0', '\u200E−۰', '-0'],
    ['1234567', '1,234,567', '1.234.567', '۱٬۲۳۴٬۵۶۷', '12,34,567'],
    [
      '9007199254740993',
      '9,007,199,254,740,993',
      '9.007.199.254.740.993',
      '۹٬۰۰۷٬۱۹۹٬۲۵۴٬۷۴۰٬۹۹۳',
      '9,00,71,99,25,47,40,993',
    ],
    ['"2.10"', '2.10', '2,10', '۲٫۱۰', '2.10'],
  ])('%s', (written, ...shown) => {
    const [figure] = figuresIn(`value: ${written}`);
    const texts = ['en', 'de', 'fa', 'hi'].map((language) => figure && valueText(figure, language));
    expect(texts).toEqual(shown);
  });

  test('at both ends of a range, and beside it', () => {
    const figures = figuresIn(
      'low: 1.25, high: 1.50',
      'value: 1.340, low: 1.25, high: 1.50',
      'bound: about, low: 0.04, high: 0.10',
    );
    expect(figures.map((figure) => valueText(figure, 'en'))).toEqual([
      '1.25–1.50',
      '1.340 (1.25–1.50)',
      'about 0.04–0.10',
    ]);
  });

  test('in a chart, its descriptions and its labels', () => {
    const figures = figuresIn('value: 0.04', 'value: 71.250');
    expect(barsSvg(figures, 640, 'en', 'x').match(/(?<=class="value"[^>]*>)[^<]+/g)).toEqual([
      '0.04',
      '71.250',
    ]);
    const options = { width: 640, until: Date.UTC(2025, 0), language: 'en', title: 'x' };
    const line = lineSvg(figures, options);
    expect(line.match(/(?<=<circle[^>]*><title>)[^<]+/g)).toEqual(['0.04 kg, 2024', '71.250 kg, 2024']);
  });

  test('in the coordinates of a place', () => {
    expect(numberText('23.588', 'en')).toBe('23.588');
    expect(numberText('-58.40', 'de')).toBe('-58,40');
  });
});

describe('bars', () => {
  test('bars start at 0, have lengths in proportion, and distinguish ranges and expected values', () => {
    const { rows } = layoutBars(figuresOf(anselm.figures, ['crossings']), 640, 'en-GB');
    const [before, after, summer] = rows.map(({ bar, range, label }) => ({
      width: bar.width,
      range,
      label: label.join(' '),
    }));
    expect((summer?.width ?? 0) / (before?.width ?? 1)).toBeCloseTo(900 / 1200);
    expect(after?.range?.[1]).toBeCloseTo((450 / 1200) * (before?.width ?? 0));
    expect([before?.label, after?.label]).toEqual(['People crossing in a day', '']);
    const svg = barsSvg(figuresOf(anselm.figures, ['crossings']), 640, 'en-GB', 'x');
    expect(svg.match(/class="bar n0 expected"/g)).toHaveLength(1);
  });

  test('bars of small numbers fill the width, and those below 0 end at 0', () => {
    const [small, large] = layoutBars(figuresIn('value: 0.01', 'value: 0.04'), 640, 'en').rows.map(
      ({ bar }) => bar,
    );
    expect(large?.width).toBeGreaterThan(500);
    expect((large?.width ?? 0) / (small?.width ?? 1)).toBeCloseTo(4);
    const [below, above] = layoutBars(figuresIn('value: -2', 'value: 4'), 640, 'en').rows.map(
      ({ bar }) => bar,
    );
    expect((below?.x ?? 0) + (below?.width ?? 0)).toBeCloseTo(above?.x ?? 0);
    expect((above?.width ?? 0) / (below?.width ?? 1)).toBeCloseTo(2);
  });

  test.each([640, 320])('no text exceeds a picture %i px wide', (width) => {
    for (const series of ['missiles-cumulative', 'dead-iran-official', 'us-warships', 'us-aircraft']) {
      const { rows } = layoutBars(figuresOf(shipped.figures, [series]), width, 'en-GB');
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        for (const line of [...row.label, ...row.detail])
          expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
        expect(row.bar.width + textWidth(row.value, 14)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('the picture matches its golden file', async () => {
    const svg = barsSvg(figuresOf(anselm.figures, ['crossings']), 640, 'en-GB', 'Fewer people crossed');
    await expect(standalone(svg)).toMatchFileSnapshot(golden('bars'));
  });
});

describe('a line', () => {
  test('it starts at 0, its time axis is linear, and its labels touch neither each other nor a point', () => {
    const figures = figuresOf(shipped.figures, ['u60-stock']);
    for (const width of [640, 320]) {
      const { points } = layoutLine(figures, width, shipped.asOf?.end, 'en-GB');
      const boxes = points.flatMap(({ x, y, label }) => {
        if (!label) return [];
        const wide = Math.max(textWidth(label.value, 13), textWidth(label.date, 13));
        const left = label.anchor === 'end' ? x + 4 - wide : x - 4;
        return [{ left, right: left + wide, top: y - 36, bottom: y - 6 }];
      });
      expect(boxes.length).toBeGreaterThan(2);
      expect(apart(boxes)).toBe(true);
      expect(
        points.every(({ x, y }) =>
          boxes.every((b) => x < b.left || x > b.right || y < b.top || y > b.bottom),
        ),
      ).toBe(true);
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
    }
  });

  test('the picture matches its golden file', async () => {
    const svg = lineSvg(figuresOf(anselm.figures, ['crack']), {
      width: 640,
      until: anselm.asOf?.end,
      language: 'en-GB',
      title: 'The crack grew',
      after: 'Not measured since',
    });
    await expect(standalone(svg)).toMatchFileSnapshot(golden('line'));
  });
});

describe('a map', () => {
  const places = (story: Story, ...ids: string[]) => ids.flatMap((id) => story.places.get(id) ?? []);

  test('it contains every marker, north is up, and its names do not touch', () => {
    const shown = [...shipped.places.values()].filter(({ lat }) => Number(lat) > 20 && Number(lat) < 40);
    for (const width of [640, 320]) {
      const { markers, height } = layoutMap(shown, [], width);
      expect(markers.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
      const tehran = markers.find(({ place }) => place.id === 'tehran');
      const muscat = markers.find(({ place }) => place.id === 'muscat');
      expect(tehran?.y).toBeLessThan(muscat?.y ?? 0);
      expect(tehran?.x).toBeLessThan(muscat?.x ?? 0);
      const boxes = markers.flatMap(({ place, label }) => {
        if (!label) return [];
        const wide = textWidth(place.name, 12.5);
        const left = { start: label.x, middle: label.x - wide / 2, end: label.x - wide }[label.anchor];
        return [{ left, right: left + wide, top: label.y - 10, bottom: label.y + 2 }];
      });
      expect(boxes.length).toBeGreaterThan(width / 80);
      expect(apart(boxes)).toBe(true);
    }
  });

  test('the picture matches its golden file', async () => {
    const svg = mapSvg(
      places(anselm, 'bridge', 'ferry'),
      places(anselm, 'ferry', 'bridge'),
      320,
      'The bridge and the ferry',
    );
    await expect(standalone(svg)).toMatchFileSnapshot(golden('map'));
  });
});
