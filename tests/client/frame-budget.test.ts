import { afterEach, expect, test, vi } from 'vitest';
import { createFrameBudget } from '../../src/client/frame-budget.ts';

afterEach(() => vi.unstubAllGlobals());

/** What a pace allows after frames that each took so many milliseconds. */
function detailAfter(gaps: number[]) {
  const { watch, detail } = createFrameBudget();
  for (const gap of gaps) {
    vi.stubGlobal('requestAnimationFrame', (next: (time: number) => void) => next(1000 + gap));
    watch(1000);
  }
  return detail();
}

const frames = (count: number, gap: number) => Array.from({ length: count }, () => gap);
const ALL = { maxNames: 24, apart: 22 };

test('a machine that misses no frame moves 24 names of a lane, and counts that just do not touch', () => {
  expect(detailAfter([])).toEqual(ALL);
  expect(detailAfter(frames(100, 16.7))).toEqual(ALL);
});

test('a late frame leaves what there was time for, at the least a name and a few counts', () => {
  const half = detailAfter([33.3]);
  expect(half.maxNames).toBe(12);
  expect(half.apart).toBeCloseTo(44, 0);
  expect(detailAfter(frames(20, 50))).toEqual({ maxNames: 1, apart: 440 });
});

test('without late frames all of it is back in two seconds', () => {
  const late = frames(20, 50);
  expect(detailAfter([...late, ...frames(60, 16.7)]).maxNames).toBe(13);
  expect(detailAfter([...late, ...frames(120, 16.7)])).toEqual(ALL);
});
