import { beforeAll, describe, expect, test } from 'vitest';
import { citations } from '../../../src/core/story/citations.ts';
import { claimsAt } from '../../../src/core/story/claims.ts';
import { readDraft } from '../../../src/core/story/read/draft.ts';
import { readFiles } from '../../../src/core/story/read/files.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { type StoryData, storyFrom } from '../../../src/core/story/story-from.ts';
import { loadStory, storyData } from '../../stories/load.ts';
import { overMinimal } from '../../stories/stories.ts';

let story: Story;
beforeAll(async () => {
  story = await loadStory('port-anselm');
});

const entry = (id: string) => {
  const found = story.entries.find((each) => each.id === id);
  if (!found) throw new Error(`There is no entry ${id}.`);
  return found;
};

test('a draft survives JSON, as in a store', async () => {
  const { files } = overMinimal('broken-many');
  const draft = readDraft(files);
  expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
});

test('a story derived from JSON is the same', async () => {
  const { files } = await readFiles('tests/stories/port-anselm');
  const json = JSON.stringify(storyData(readDraft(files)));
  expect(storyFrom(JSON.parse(json) as StoryData)).toEqual(story);
});

test('entries are in order of time, each in its strand', () => {
  expect(story.entries.map(({ id }) => id)).toEqual([
    'bridge/1961-opening',
    'bridge/1998-04-02-crack',
    'bridge/1998-04-03-closure',
    'council/1998-04-03-session',
    'bridge/1998-06-reopening',
  ]);
  expect(story.strands.map(({ id, entries }) => [id, entries.length])).toEqual([
    ['bridge', 4],
    ['council', 1],
  ]);
});

test('an entry that begins after the events of the story came later', () => {
  expect(story.entries.filter(({ epilogue }) => epilogue).map(({ id }) => id)).toEqual([
    'bridge/1998-06-reopening',
  ]);
});

test('an entry is known since the first of its sources was published', () => {
  expect(entry('bridge/1998-04-02-crack').knownSince?.edtf).toBe('1998-04-03');
});

describe('claims', () => {
  test('have an attribution, a kind and a status', () => {
    const claims = entry('bridge/1998-04-02-crack').claims.map(({ entry: _entry, sources, ...rest }) => ({
      ...rest,
      sources: sources.map(({ id }) => id),
    }));
    expect(claims).toMatchSnapshot();
  });

  test('the speaker of a quotation is a person, an organization or a description', () => {
    expect(entry('council/1998-04-03-session').claims.map(({ by }) => by)).toEqual([
      'Port Anselm Council',
      'A councillor, to The Anselm Ledger',
      'Port Anselm Council',
      '',
    ]);
  });

  test('an unknown has no kind and no status', () => {
    const unknown = entry('council/1998-04-03-session').claims.at(-1);
    expect(unknown).toMatchObject({ type: 'unknown', kind: null, status: null });
  });

  test('a reference to a dispute means all its accounts', () => {
    const refs = claimsAt('bridge/1998-04-02-crack#length', story.claims).map(({ ref }) => ref);
    expect(refs).toEqual(['bridge/1998-04-02-crack#tarn', 'bridge/1998-04-02-crack#length-2']);
  });
});

test('notes are numbered in the order of first mention, each once', () => {
  expect([...citations(story)].map(([ref, { number }]) => [number, ref])).toEqual([
    [1, 'bridge/1998-04-03-closure#closed'],
    [2, 'bridge/1998-04-02-crack#crack'],
    [3, 'bridge/1998-04-02-crack#length'],
    [4, 'council/1998-04-03-session#met'],
    [5, 'council/1998-04-03-session#who-pays'],
  ]);
});
