import { afterEach, expect, test, vi } from 'vitest';
import { shownText } from '../../src/client/shown-text.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { crowd } from '../timeline/data.ts';

afterEach(() => vi.unstubAllGlobals());

test('a window says how much is in it, and how much of that is named', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } });
  const domain: [number, number] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
  const lanes = [0, 1, 2].map((index) => ({ index, label: '' }));
  const layout = layoutTimeline(crowd(300), { width: 800, domain, lanes, maxLines: 4 });
  const named = layout.marks.length;
  expect(named).toBeLessThan(300);
  expect(shownText(layout, domain)).toBe(
    `300 events from 1 January 2025 to 1 January 2026, ${named} of them named.`,
  );
});
