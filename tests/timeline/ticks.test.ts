import { expect, test } from 'vitest';
import { linearScale } from '../../src/timeline/scale.ts';
import { textWidth } from '../../src/timeline/text.ts';
import { ticksOf } from '../../src/timeline/ticks.ts';
import { t } from './data.ts';

const labels = (from: string, to: string, width = 1000, zone = 'UTC') =>
  ticksOf(
    linearScale([Date.parse(from), Date.parse(to)], [0, width]),
    [Date.parse(from), Date.parse(to)],
    width,
    t,
    zone,
  ).map(({ label }) => label);

test.each([
  ['1990-01-01', '2025-01-01', '2000'],
  ['2025-01-01', '2026-01-01', 'Jun 2025'],
  ['2025-06-01', '2025-06-20', '13 Jun'],
  ['2025-06-13T00:00Z', '2025-06-13T12:00Z', '03:00'],
  ['2025-06-13T03:00:00Z', '2025-06-13T03:00:30Z', '03:00:15'],
])('from %s to %s there is a tick %s', (from, to, tick) => {
  expect(labels(from, to)).toContain(tick);
});

test('tick labels never touch, and stay inside the picture', () => {
  for (const width of [200, 360, 777, 1200, 1920]) {
    for (const days of [0.01, 1, 20, 400, 40_000]) {
      const x = linearScale([0, days * 86_400_000], [0, width]);
      const boxes = ticksOf(x, [0, days * 86_400_000], width, t, 'UTC').map((tick) => {
        const half = textWidth(tick.label, 12) / 2;
        return [tick.x - half, tick.x + half] as const;
      });
      expect(boxes.every(([left, right]) => left >= 0 && right <= width)).toBe(true);
      expect(boxes.every(([left], i) => i === 0 || left > (boxes[i - 1]?.[1] ?? 0))).toBe(true);
    }
  }
});
