import { median, table } from './measure.ts';
import type { Result } from './timeline.ts';
import type { Load } from './timeline-load.ts';

type Row = Record<string, string | number>;

const of = (loads: Load[], what: keyof Load): number => median(loads.map((load) => load[what]));

const times = (value: number, floor: number): string =>
  Number.isFinite(value / floor) && value > 0 ? `${(value / floor).toFixed(2)} ×` : 'given up';

const named = (results: Result[], name: string) => results.find(({ subject }) => subject.name === name);

export function loadTable(results: Result[], how: 'plain' | 'slow'): void {
  const floor = named(results, 'floor')?.[how] ?? [];
  table(
    results.map(({ subject, blocking, [how]: loads }): Row => {
      if (loads.length === 0) return { subject: subject.name, rounds: 0, 'painted, of floor': 'given up' };
      return {
        subject: subject.name,
        rounds: loads.length,
        'painted, of floor': times(of(loads, 'painted'), of(floor, 'painted')),
        ...(how === 'slow' ? { 'blocking, ms': Math.round(median(blocking)) } : {}),
        'main thread, of floor': times(of(loads, 'main'), of(floor, 'main')),
        'script, of floor’s main thread': times(of(loads, 'script'), of(floor, 'main')),
        shift: of(loads, 'shift').toFixed(3),
        'kB, brotli': (of(loads, 'bytes') / 1000).toFixed(1),
        requests: of(loads, 'requests'),
      };
    }),
  );
}

export function framesTable(results: Result[]): void {
  const floor = rate(named(results, 'floor'));
  const moving = results.filter(({ frames }) => frames.length > 0);
  table(
    moving.map((result): Row => ({
      subject: `${result.subject.name}${result.frames.some(({ answers }) => answers) ? '' : ', which does not answer'}`,
      rounds: result.frames.length,
      'frames a second': rate(result).toFixed(1),
      'of floor': times(rate(result), floor),
      'p95, ms': late(result).toFixed(1),
      'main thread busy': `${Math.round(median(result.frames.map(({ busy }) => busy)) * 100)} %`,
    })),
  );
}

const rate = (result: Result | undefined): number =>
  median(result?.frames.map(({ perSecond }) => perSecond) ?? []);
const late = (result: Result | undefined): number => median(result?.frames.map(({ p95 }) => p95) ?? []);

export function titlesTable(results: Result[]): void {
  table(
    results.map(({ subject, titles }): Row => ({
      subject: subject.name,
      '1280 × 720': titles?.desk ?? '',
      '360 × 740': titles?.phone ?? '',
    })),
  );
}

/** Ours next to the targets of the project. */
export function boundsTable(all: Map<number, Result[]>): void {
  const at = (count: number) => all.get(count) ?? [];
  const ours = (count: number) => named(at(count), 'ours');
  const painted = (count: number, how: 'plain' | 'slow', whose = 'ours') =>
    of(named(at(count), whose)?.[how] ?? [], 'painted') /
    of(named(at(count), 'floor')?.[how] ?? [], 'painted');
  const row = (what: string, value: number, bound: number, most: boolean, unit = ''): Row => ({
    what,
    bound: `${most ? '≤' : '≥'} ${bound}${unit}`,
    ours: `${value.toFixed(unit === ' ×' ? 2 : 1)}${unit}`,
    met: (most ? value <= bound : value >= bound) ? 'yes' : 'no',
  });
  const first = ours(44);
  const alone = named(at(44), 'ours, figure alone');
  const rows = [
    row('44 events painted, 4× CPU and slow 4G, the complete page', painted(44, 'slow'), 1.2, true, ' ×'),
    row('the figure alone, as its peers are', painted(44, 'slow', 'ours, figure alone'), 1.2, true, ' ×'),
    row('blocking, the same', median(first?.blocking ?? []), 20, true, ' ms'),
    row('layout shift of the figure', of(alone?.plain ?? [], 'shift'), 0, true),
    row('44 events, pan and zoom, 4× CPU', rate(first), 58, false, ' fps'),
    row('p95, the same', late(first), 17, true, ' ms'),
    row('1,000 events painted', painted(1000, 'plain'), 1.5, true, ' ×'),
    row('1,000 events, pan and zoom, 4× CPU', rate(ours(1000)), 58, false, ' fps'),
    row('10,000 events painted', painted(10_000, 'plain'), 3, true, ' ×'),
    row('10,000 events, pan and zoom', rate(ours(10_000)), 55, false, ' fps'),
    row('titles of 44 on 1280 × 720; the rest are counted', first?.titles?.desk ?? 0, 44, false),
    row('titles of 44 on 360 × 740', first?.titles?.phone ?? 0, 8, false),
  ];
  console.log('\nThe targets; frames are limited by what the floor has on the same machine');
  table(rows);
}
