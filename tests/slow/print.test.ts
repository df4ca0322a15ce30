import { execFileSync } from 'node:child_process';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { notesOf } from '../../src/core/story/citations.ts';
import type { Claim, Story } from '../../src/core/story/story.ts';
import { missing } from '../browser/debian.ts';
import { siteBrowser } from '../browser/site-browser.ts';
import { loadStory } from '../stories/load.ts';

const absent = missing('what a printed page says', ['poppler-utils'], ['/usr/bin/pdftotext']);
const profile = siteBrowser(inject('site'));
let story: Story;
beforeAll(async () => {
  story = await loadStory('../../content');
});
beforeEach(({ skip }) => {
  if (absent) skip(absent);
});

/** The words of a page on A4, without spaces: lines break anywhere, and ligatures are one letter. */
async function print(path: string, javaScriptEnabled = true): Promise<string> {
  const context = await profile({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  });
  await context.close();
  return squash(
    execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 }),
  );
}

const squash = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** What of some texts is not on paper. */
const lost = (texts: string[], paper: string) => texts.filter((text) => !paper.includes(squash(text)));

/** A claim, and where each of its sources can be read. */
const textsOf = ({ text, sources }: Claim) => [text, ...sources.map(({ url }) => url)];

test.each([true, false])(
  'the explainer prints each note with the addresses of its sources, script %s',
  async (script) => {
    const paper = await print('/', script);
    const claims = notesOf(story).flatMap((note) => note.claims);
    expect(claims.length).toBeGreaterThan(10);
    expect(lost(claims.flatMap(textsOf), paper)).toEqual([]);
    expect(
      lost(
        story.entries.flatMap(({ headline, dek }) => [headline, dek]),
        paper,
      ),
    ).toEqual([]);
  },
);

test.each([true, false])('the timeline prints all of its list, script %s', async (script) => {
  const paper = await print('/timeline/', script);
  expect(story.entries.length).toBeGreaterThan(40);
  expect(
    lost(
      story.entries.flatMap(({ headline, dek }) => [headline, dek]),
      paper,
    ),
  ).toEqual([]);
});

test('an entry prints each claim with the addresses of its sources', async () => {
  const [entry] = story.entries.toSorted((a, b) => b.claims.length - a.claims.length);
  const paper = await print(`/${entry?.id ?? ''}/`);
  expect(lost((entry?.claims ?? []).flatMap(textsOf), paper)).toEqual([]);
});

test('what can be opened on a screen is open on paper', async () => {
  const people = [...story.people.values()].filter(({ id }) =>
    story.entries.some((entry) => entry.people.some((each) => each.id === id)),
  );
  const paper = await print('/people/');
  const headlines = people.flatMap(({ id }) =>
    story.entries
      .filter((entry) => entry.people.some((each) => each.id === id))
      .map(({ headline }) => headline),
  );
  expect(lost([...new Set(headlines)], paper)).toEqual([]);
});

test('the picture is printed, as wide as the paper, and its list is printed once', async () => {
  const context = await profile({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto('/timeline/');
  await page.locator('.timeline-figure.live').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  const seen = await page.evaluate(() => ({
    picture: document.querySelector('svg.timeline')?.checkVisibility(),
    turningPoints: document.querySelector('.timeline-narrow')?.checkVisibility(),
    controls: document.querySelector('.timeline-controls')?.checkVisibility(),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  await context.close();
  expect(seen).toEqual({ picture: true, turningPoints: false, controls: false, sideways: 0 });
});
