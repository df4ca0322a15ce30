import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/build/progress.ts';

let written: string[];
const screen = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) });
beforeEach(() => {
  written = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('on a terminal, one line that moves after two seconds and is gone at the end', () => {
  const progress = showProgress(screen(true), false, false);
  progress.step('Building', () => '12 of 130 pages');
  vi.advanceTimersByTime(1900);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1200);
  expect(written.at(-1)).toBe('\r\u001b[KBuilding, 12 of 130 pages, 3 s');
  progress.step('Checking pages and links');
  expect(written.at(-1)).toBe('\r\u001b[KChecking pages and links, 3 s');
  progress.end();
  const lines = written.length;
  vi.advanceTimersByTime(5000);
  expect(written.length).toBe(lines);
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('in CI and in files, a plain line a step', () => {
  for (const progress of [
    showProgress(screen(false), false, false),
    showProgress(screen(true), false, true),
  ]) {
    written = [];
    progress.step('Building', () => 'never asked');
    vi.advanceTimersByTime(5000);
    progress.step('Checking pages and links');
    progress.end();
    expect(written).toEqual(['Building …\n', 'Checking pages and links …\n']);
  }
});

test('quiet, nothing', () => {
  const progress = showProgress(screen(true), true, false);
  progress.step('Building');
  vi.advanceTimersByTime(5000);
  progress.end();
  expect(written).toEqual([]);
});
