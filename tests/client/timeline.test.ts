import { afterEach, expect, test, vi } from 'vitest';
import { announcement } from '../../src/client/timeline.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { crowd, t } from '../timeline/data.ts';

afterEach(() => vi.unstubAllGlobals());

test('the announcement counts the events of a window and those with a name', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } });
  const domain: [number, number] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
  const lanes = [0, 1, 2].map((index) => ({ index, label: '' }));
  const layout = layoutTimeline(crowd(300), { width: 800, domain, lanes, maxLines: 4, zone: 'UTC', t });
  const named = layout.marks.length;
  expect(named).toBeLessThan(300);
  expect(announcement(layout, domain, 'UTC', t)).toBe(
    `300 events from 1 January 2025 to 31 December 2025, ${named} of them named.`,
  );
});
