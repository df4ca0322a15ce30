import { expect, test } from 'vitest';
import { entriesBySource, mentionsOf } from '../../../src/core/story/mentions.ts';
import { loadStory } from '../../stories/load.ts';

const story = await loadStory('port-anselm');

test('people, organizations, places and terms have the entries that mention them', () => {
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

test('a source has the entries and claims that cite it', () => {
  const bySource = entriesBySource(story);
  expect(
    bySource.get('courier-1998-04-04')?.map(({ entry: { id }, claims }) => [id, claims.map((c) => c.id)]),
  ).toEqual([['bridge/1998-04-02-crack', ['tarn', 'daylight']]]);
  expect(bySource.has('harbour-talk')).toBe(false);
});
