import { afterEach, expect, test, vi } from 'vitest';
import { pace } from '../../src/client/pace.ts';

afterEach(() => vi.unstubAllGlobals());

/** How many names a pace allows after frames that each took so many milliseconds. */
function namesAfter(gaps: number[]): number {
  const { watch, names } = pace();
  for (const gap of gaps) {
    vi.stubGlobal('requestAnimationFrame', (next: (time: number) => void) => next(1000 + gap));
    watch(1000);
  }
  return names();
}

const frames = (count: number, gap: number) => Array.from({ length: count }, () => gap);

test('a machine that misses no frame moves 24 names of a lane', () => {
  expect(namesAfter([])).toBe(24);
  expect(namesAfter(frames(100, 16.7))).toBe(24);
});

test('missed frames leave fewer, and never fewer than 6; without them names come back', () => {
  expect(namesAfter([33.4])).toBe(14);
  expect(namesAfter(frames(20, 50))).toBe(6);
  expect(namesAfter([...frames(20, 50), ...frames(100, 16.7)])).toBe(24);
});
