import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { plainText } from '../../src/core/story/prose.ts';
import { claimsAt } from '../../src/core/story/claims.ts';
import type { Claim, Story } from '../../src/core/story/story.ts';
import { fileOf, pagesOf } from '../site/pages.ts';
import type { Coverage } from '../../src/core/schema/coverage.ts';
import { loadStory } from '../stories/load.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

let story: Story;
beforeAll(async () => {
  story = await loadStory('../../content');
});

interface SeedClaim {
  id: string;
  ref: string;
  says: string;
  by: string;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&');

describe('all 43 claims of the seed article are on the site, each with its attribution', () => {
  const seeds = parse(read('seed-claims.yaml')) as SeedClaim[];

  test('43 of them', () => {
    expect(seeds.map(({ id }) => id)).toEqual(Array.from({ length: 43 }, (_, i) => `S${String(i + 1).padStart(2, '0')}`));
  });

  test.each(seeds)('$id at $ref', ({ ref, says, by }) => {
    const [claim] = claimsAt(ref, story.claims);
    if (!claim) throw new Error(`There is no claim ${ref}.`);
    expect(claim.text).toContain(says);
    expect(claim.by).toContain(by);
    const html = readFileSync(fileOf(inject('site'), `/${claim.entry.id}/`), 'utf8');
    const block = plain(html.slice(html.indexOf(`id="${claim.id}"`)).slice(0, 6000));
    expect(block).toContain(says);
    expect(block).toContain(by.split(',')[0]);
  });
});

test('every event of the dossier has its entry, or a reason for having none', () => {
  const events = parse(read('events.yaml')) as Record<string, string>;
  const ids = new Set(story.entries.map(({ id }) => id));
  expect(Object.keys(events)).toHaveLength(170);
  const carried = Object.values(events).filter((value) => !/^left out: ./.test(value));
  expect(carried.filter((id) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => !carried.includes(id))).toEqual([]);
});

describe('what the story has to cover', () => {
  test('is answered by the story, or has a reason', () => {
    const questions = parse(readFileSync(join(import.meta.dirname, '../../content/coverage.yaml'), 'utf8')) as Coverage[];
    const answers = new Map(questions.map(({ id, answers: refs = [] }) => [id, refs]));
    const asked = ['deal-of-2015', 'american-exit', 'ninety-per-cent', 'how-many-bombs', 'handshake', 'hormuz'];
    const later = ['who-leads-iran', 'dead-of-the-new-war', 'late-june', 'strikes-of-july', 'sixty-days', 'october'];
    expect([...asked, ...later].filter((id) => (answers.get(id) ?? []).length === 0)).toEqual([]);
  });

  test('readers see the questions that have no answer, with the reasons', () => {
    const page = plain(readFileSync(fileOf(inject('site'), '/about/'), 'utf8'));
    expect(story.unanswered.length).toBeGreaterThan(3);
    for (const { question, whyNot } of story.unanswered) expect(page).toContain(`${question} ${whyNot}`);
  });
});

test('the explainer is read aloud in under ten minutes, and its summary is short', () => {
  const words = story.body.flatMap(({ prose }) => plainText(prose).split(' ')).length;
  expect(words).toBeGreaterThan(1200);
  expect(words / 150).toBeLessThan(10);
  expect(story.summary.length).toBeGreaterThanOrEqual(3);
  expect(story.summary.flatMap(({ text }) => text.split(' ')).length).toBeLessThanOrEqual(90);
});

describe('no sentence is the seed article’s', () => {
  // Hashes of every run of eight words, so that the article itself is not in the repository.
  const runs = new Set(read('seed-runs.txt').trim().split('\n'));
  const hash = (words: string[]) => createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);
  const wordsOf = (text: string) => text.toLowerCase().replaceAll('’', "'").match(/\w+(?:'[a-z]+)?/g) ?? [];

  function copied(text: string): string[] {
    const words = wordsOf(text);
    return words.flatMap((_, i) => {
      const run = words.slice(i, i + 8);
      return run.length === 8 && runs.has(hash(run)) ? [run.join(' ')] : [];
    });
  }

  /** The title of the seed article is used as a title, with its source. */
  const titles = () => [...story.sources.values()].map(({ title }) => title);
  const quotes = () => [...story.claims.values()].filter(({ type }: Claim) => type === 'quote').map(({ text }) => text);

  test('the check finds a copied run', () => {
    expect(copied('Trump envoys met face to face with Iran foreign minister in Oman')).not.toEqual([]);
  });

  test('outside attributed quotations no run of eight words is shared', () => {
    const allowed = [...titles(), ...quotes()];
    const site = inject('site');
    const found = pagesOf(site).flatMap((path) => {
      let text = plain(readFileSync(fileOf(site, path), 'utf8').replace(/<\/(p|li|h\d|a|span|figcaption|title)>/g, '$& \n| '));
      // In JSON-LD an address is text, and some are made of the page's title.
      text = text.replace(/https?:\/\/[^\s"]+/g, ' | ');
      for (const quoted of allowed) text = text.replaceAll(quoted, ' | ');
      text = text.replace(/“[^”]{0,300}”/g, ' | ');
      return text.split('|').flatMap((part) => copied(part).map((run) => `${path}: ${run}`));
    });
    expect(found).toEqual([]);
  });
});
