import { expect, test } from 'vitest';
import { provenance } from '../../../src/core/story/provenance.ts';
import { loadStory } from '../../stories/load.ts';

const story = await loadStory('port-anselm');

test('claims are counted by kind', () => {
  const { byKind, ...counts } = provenance(story);
  expect(counts).toEqual({ claims: 10, singleSource: 5, disputes: 1, accounts: 2, quotes: 3, unknowns: 1 });
  expect(byKind.filter(({ claims }) => claims > 0).map(({ kind, claims }) => [kind, claims])).toEqual([
    ['document', 2],
    ['on-record', 3],
    ['reporting', 3],
    ['unnamed', 2],
  ]);
});
