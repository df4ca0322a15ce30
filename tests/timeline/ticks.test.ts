import { describe, expect, test } from 'vitest';
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

describe('ticks are round on the clock of the zone', () => {
  const zoned = (from: string, to: string, zone: string, width = 1000) => {
    const domain: [number, number] = [Date.parse(from), Date.parse(to)];
    const x = linearScale(domain, [0, width]);
    const instant = (at: number) => domain[0] + (at / width) * (domain[1] - domain[0]);
    return ticksOf(x, domain, width, t, zone).map((tick) => [
      tick.label,
      new Date(Math.round(instant(tick.x) / 60_000) * 60_000).toISOString().slice(0, 16),
    ]);
  };

  test.each([
    ['America/New_York', '2024-03-26T00:00Z', '2024-03-29T00:00Z', '27 Mar', '2024-03-27T04:00'],
    ['Europe/London', '2024-07-01T00:00Z', '2024-07-04T00:00Z', '3 Jul', '2024-07-02T23:00'],
    ['Asia/Tehran', '2021-07-01T00:00Z', '2021-07-04T00:00Z', '3 Jul', '2021-07-02T19:30'],
    ['Asia/Tehran', '2023-07-01T00:00Z', '2023-07-04T00:00Z', '3 Jul', '2023-07-02T20:30'],
    ['Australia/Lord_Howe', '2024-07-01T00:00Z', '2024-07-04T00:00Z', '3 Jul', '2024-07-02T13:30'],
    ['Asia/Kathmandu', '2024-07-01T00:00Z', '2024-07-04T00:00Z', '3 Jul', '2024-07-02T18:15'],
    ['Pacific/Apia', '2011-12-28T00:00Z', '2012-01-02T00:00Z', '31 Dec', '2011-12-30T10:00'],
    ['America/Santiago', '2024-09-07T00:00Z', '2024-09-10T00:00Z', '8 Sep', '2024-09-08T04:00'],
  ])('in %s between %s and %s, %s is at %s', (zone, from, to, label, at) => {
    expect(zoned(from, to, zone)).toContainEqual([label, at]);
  });

  test('a skipped hour has no tick, and of a repeated one the first has', () => {
    const spring = zoned('2024-03-10T05:00Z', '2024-03-10T10:00Z', 'America/New_York', 1800);
    expect(spring.map(([label]) => label)).not.toContain('02:00');
    expect(spring).toContainEqual(['03:00', '2024-03-10T07:00']);
    const autumn = zoned('2024-11-03T04:10Z', '2024-11-03T09:00Z', 'America/New_York', 1800);
    expect(autumn.filter(([label]) => label === '01:00')).toEqual([['01:00', '2024-11-03T05:00']]);
    expect(autumn).toContainEqual(['02:00', '2024-11-03T07:00']);
  });
});

describe('years before the common era are round as historians count them', () => {
  test.each([
    ['-000752-01-01', '1100-01-01', ['600 BC', '400 BC', '200 BC', '1', '200', '400', '600', '800', '1000']],
    ['-002599-06-01', '0700-01-01', ['2500 BC', '2000 BC', '1500 BC', '1000 BC', '500 BC', '1', '500']],
    ['-000109-06-01', '0045-01-01', ['100 BC', '80 BC', '60 BC', '40 BC', '20 BC', '1', '20', '40']],
    ['-000072-06-01', '-000042-01-01', ['70 BC', '65 BC', '60 BC', '55 BC', '50 BC', '45 BC']],
    ['-000004-06-01', '0003-06-01', ['4 BC', '3 BC', '2 BC', '1 BC', '1', '2', '3']],
  ])('from %s to %s', (from, to, all) => {
    expect(labels(from, to).filter((label) => !all.includes(label))).toEqual([]);
    expect(labels(from, to).length).toBeGreaterThan(all.length - 2);
  });

  test('a tick is at the start of its year', () => {
    const domain: [number, number] = [Date.parse('-000999-06-01'), Date.parse('1000-01-01')];
    const width = 1000;
    const x = linearScale(domain, [0, width]);
    const at = (label: string) => ticksOf(x, domain, width, t, 'UTC').find((tick) => tick.label === label)?.x;
    expect(at('600 BC')).toBeCloseTo(x(Date.parse('-000599-01-01')));
    expect(at('1')).toBeCloseTo(x(Date.parse('0001-01-01')));
    expect(at('600')).toBeCloseTo(x(Date.parse('0600-01-01')));
  });
});
