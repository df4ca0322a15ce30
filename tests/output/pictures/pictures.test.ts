import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { barsSvg, layoutBars } from '../../../src/output/pictures/bars.ts';
import { figuresOf, valueText } from '../../../src/output/pictures/figures.ts';
import { layoutLine, lineSvg } from '../../../src/output/pictures/line.ts';
import { layoutMap, mapSvg } from '../../../src/output/pictures/map.ts';
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

test('a number is shown as it was written', () => {
  const texts = figuresOf(anselm.figures, ['crossings']).map((figure) => valueText(figure, 'en-GB'));
  expect(texts).toEqual(['about 1,200', '300–450', '900']);
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
      const { points } = layoutLine(figures, width, shipped.asOf.end, 'en-GB');
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
      until: anselm.asOf.end,
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
    const shown = [...shipped.places.values()].filter(({ lat }) => lat > 20 && lat < 40);
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
