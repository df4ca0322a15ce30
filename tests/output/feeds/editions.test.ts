import { expect, test } from 'vitest';
import { editionsJson } from '../../../src/output/feeds/editions-json.ts';
import type { Claim } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

const story = await loadStory('port-anselm');
const of = (claims: Map<string, Claim>) => JSON.parse(editionsJson({ claims })) as Record<string, string>;

test('every claim has a hash, which is the same for the same claim', () => {
  const once = of(new Map(story.claims));
  expect(Object.keys(once)).toEqual([...story.claims.keys()]);
  expect(of(new Map(story.claims))).toEqual(once);
});

test.each<[string, Partial<Claim>]>([
  ['its words', { text: 'Other words.' }],
  ['whose word it is', { by: 'Somebody else' }],
  ['how it is known', { kind: 'witness' }],
  ['status', { status: 'retracted' }],
  ['its sources', { sources: [] }],
])('a claim’s mark changes with %s, and no other’s does', (_what, change) => {
  const [[ref, claim] = ['', undefined]] = story.claims;
  if (!claim) throw new Error('The story has no claim.');
  const before = of(new Map(story.claims));
  const after = of(new Map([...story.claims, [ref, { ...claim, ...change }]]));
  expect(Object.keys(before).filter((each) => before[each] !== after[each])).toEqual([ref]);
});
