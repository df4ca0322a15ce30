import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));

interface Answer {
  path: string;
  /** Bytes as a host sends them: compressed with Brotli, except fonts, which already are. */
  sent: number;
  gzipped: number;
}

/** Opens the story page without a cache, runs `act`, and returns the responses in order. */
async function load(width: number, act: (page: Page) => Promise<void>): Promise<Answer[]> {
  const answers: Answer[] = [];
  await visit('about:blank', { viewport: { width, height: 844 } }, async (page) => {
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const file = `${inject('site')}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
      const bytes = readFileSync(file);
      const sent = extname(file) === '.woff2' ? bytes : brotliCompressSync(bytes);
      answers.push({ path: pathname, sent: sent.length, gzipped: gzipSync(bytes).length });
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await act(page);
  });
  return answers;
}

const sum = (answers: Answer[], of: 'sent' | 'gzipped') =>
  answers.reduce((total, answer) => total + answer[of], 0);
const ofKind = (answers: Answer[], kind: string) => answers.filter(({ path }) => path.endsWith(kind));

test.each([390, 1280])('the story page is at most 100 kB, %i px wide', async (width) => {
  const answers = await load(width, () => Promise.resolve());
  expect(answers.map(({ path }) => path)).toContain('/');
  expect(ofKind(answers, '.woff2').length).toBeGreaterThan(1);
  expect(sum(answers, 'sent')).toBeLessThanOrEqual(100_000);
});

test('the first scripts are at most 2 kB, and 28 kB with the timeline’s', async () => {
  const first = await load(1280, () => Promise.resolve());
  expect(sum(ofKind(first, '.js'), 'gzipped')).toBeLessThanOrEqual(2 * 1024);
  const all = await load(1280, async (page) => {
    await page.locator('.timeline-figure').scrollIntoViewIfNeeded();
    await page.locator('.timeline-figure.live').waitFor();
  });
  const later = ofKind(all, '.js').filter(({ path }) => !first.some((answer) => answer.path === path));
  expect(later.map(({ path }) => path.replace(/\.[^/]*$/, ''))).toEqual(['/assets/timeline']);
  expect(sum(ofKind(all, '.js'), 'gzipped')).toBeLessThanOrEqual(28 * 1024);
});
