import { beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/core/story/changes.ts';
import { mentionsOf } from '../../../src/core/story/mentions.ts';
import { provenance } from '../../../src/core/story/provenance.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

let story: Story;
beforeAll(async () => {
  story = await loadStory('port-anselm');
});

test('people, organizations, places and terms know the entries that name them', () => {
  const { people, organizations, places, terms } = mentionsOf(story);
  const ids = (of: Map<string, { id: string }[]>) =>
    Object.fromEntries([...of].map(([id, all]) => [id, all.map((e) => e.id)]));
  expect(ids(people)).toEqual({
    'ines-tarn': ['bridge/1998-04-02-crack', 'bridge/1998-04-03-closure'],
    'odo-brandt': ['bridge/1998-04-02-crack', 'council/1998-04-03-session'],
  });
  expect(ids(organizations)).toEqual({ council: ['council/1998-04-03-session'] });
  expect(ids(places)).toEqual({
    bridge: ['bridge/1961-opening', 'bridge/1998-04-02-crack', 'bridge/1998-04-03-closure'],
  });
  expect(ids(terms)).toEqual({ hanger: ['bridge/1998-04-02-crack'] });
});

test('corrections and updates stand together, the newest first', () => {
  expect(changesOf(story).map(({ kind, date, entry }) => [kind, date.edtf, entry?.id])).toEqual([
    ['correction', '1998-05-20', undefined],
    ['update', '1998-05-12', 'bridge/1998-04-02-crack'],
    ['correction', '1998-05-10', 'bridge/1998-04-02-crack'],
  ]);
});

describe('what a story rests on', () => {
  test('is counted by kind', () => {
    const { byKind, ...counts } = provenance(story);
    expect(counts).toEqual({ claims: 10, singleSource: 5, disputes: 1, accounts: 2, quotes: 3, unknowns: 1 });
    expect(byKind.filter(({ claims }) => claims > 0).map(({ kind, claims }) => [kind, claims])).toEqual([
      ['document', 2],
      ['on-record', 6],
      ['unnamed', 2],
    ]);
  });
});
