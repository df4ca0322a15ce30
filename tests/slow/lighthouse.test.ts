import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { looked, lost, openLighthouse } from '../bench/lighthouse.ts';

const site = inject('site');
/** All but the speed, which is a benchmark: `npm run bench -- lighthouse`. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'agentic-browsing'];

let lighthouse: Awaited<ReturnType<typeof openLighthouse>> | undefined;
beforeAll(async () => {
  lighthouse = await openLighthouse(site);
});
afterAll(() => lighthouse?.close());

test.each(looked(site))('Lighthouse misses nothing in $name', async ({ path, skipAudits }) => {
  const report = await lighthouse?.report(path, { skipAudits, onlyCategories: CATEGORIES });
  if (!report) throw new Error('There is no Lighthouse.');
  expect(lost(report)).toEqual([]);
  const scores = Object.values(report.categories).map(({ score }) => score);
  expect(scores).toHaveLength(CATEGORIES.length);
  for (const score of scores) expect(score).toBeGreaterThanOrEqual(0.99);
});
