import { beforeAll, expect, test } from 'vitest';
import { entryJsonLd, storyJsonLd } from '../../../src/output/feeds/json-ld.ts';
import { parseSpan } from '../../../src/core/schema/span.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';
import { createSite } from '../../../src/core/site.ts';

const SITE = createSite({ base: '/news' });
let anselm: Story;
beforeAll(async () => {
  anselm = await loadStory('port-anselm');
});

type Node = Record<string, unknown> & { '@type': string };
const nodes = (json: string) => (JSON.parse(json) as { '@graph': Node[] })['@graph'];

/** The nodes of the page about the crack, with a change to its entry. */
function crack(change: object = {}): Node[] {
  const entry = anselm.entries.find(({ id }) => id.endsWith('-crack'));
  if (!entry) throw new Error('The entry about the crack is missing.');
  return nodes(entryJsonLd({ ...entry, ...change }, anselm, SITE));
}

test('no text in it can end the script element', () => {
  const [entry] = anselm.entries;
  if (!entry) throw new Error('There are no entries.');
  const headline = '</script><script>alert(1)</script><!--';
  const json = entryJsonLd({ ...entry, headline }, anselm, SITE);
  expect(json).not.toContain('<');
  expect(nodes(json)[0]?.['headline']).toBe(headline);
  expect(storyJsonLd({ ...anselm, headline }, SITE)).not.toContain('<');
});

test('without an origin, addresses start with the base path', () => {
  expect(crack()[0]?.['url']).toBe('/news/bridge/1998-04-02-crack/');
});

test('an event has the precision of its entry, and no date if that is doubtful', () => {
  const dates = (edtf: string) => {
    const event = crack({ span: parseSpan(edtf) }).find((node) => node['@type'] === 'Event');
    return [event?.['startDate'], event?.['endDate']];
  };
  expect(dates('1998-06')).toEqual(['1998-06', undefined]);
  expect(dates('1998-06~')).toEqual([undefined, undefined]);
  expect(dates('1998-04-03T21:00+01:00/1998-04-04T05:30+01:00~')).toEqual([
    '1998-04-03T21:00+01:00',
    undefined,
  ]);
  expect(crack({ span: parseSpan('1998-06~') })[0]?.['temporalCoverage']).toBe('1998-06~');
});

test('an unknown is not a claim', () => {
  const session = anselm.entries.find(({ id }) => id.endsWith('-session'));
  if (!session) throw new Error('The session is gone.');
  const claims = nodes(entryJsonLd(session, anselm, SITE)).filter((node) => node['@type'] === 'Claim');
  expect(claims.map((claim) => claim['@id'])).toEqual([
    '/news/council/1998-04-03-session/#met',
    '/news/council/1998-04-03-session/#not-ours',
    '/news/council/1998-04-03-session/#order',
  ]);
});

/** Every object in a value. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objects(inner);
}

test('references within the site are to other nodes or to pages', () => {
  const all = [...objects([...crack(), ...nodes(storyJsonLd(anselm, SITE))])];
  const defined = new Set(all.filter((node) => '@type' in node).map((node) => node['@id']));
  const referred = all
    .filter((node) => '@id' in node && !('@type' in node))
    .map((node) => String(node['@id']));
  expect(referred.length).toBeGreaterThan(10);
  const within = referred.filter((id) => id.startsWith('/') && !id.endsWith('/'));
  expect(within.filter((id) => !defined.has(id))).toEqual([]);
});
