import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Citation, citeEntry, citeStory } from '../../../src/output/citing/citation.ts';
import { bibtex, cslJson, FORMATS, plain, ris } from '../../../src/output/citing/formats.ts';
import { citationOfClaim } from '../../../src/client/citation-of-claim.ts';
import { loadStory } from '../../stories/load.ts';
import { createSite } from '../../../src/core/site.ts';
import { citeClaim } from './cite-claim.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/bridge-story' });
const story = await loadStory('port-anselm');
const shipped = await loadStory('../../content');

const BASIC: Citation = {
  key: 'herald:bridge:1998-04-02-crack:order',
  title: 'The council orders 50% & more of the bridge’s $2m_fund closed.',
  within: 'A crack is found {in} the bridge',
  author: 'The Herald desk',
  publisher: 'The Herald',
  issued: [1998, 4, 2],
  published: '2 April 1998',
  asOf: '1 May 1998',
  note: 'As of 1 May 1998',
  sentence: '{author}. “{title}.” In “{within}”. {publisher}, {published}, as of {asOf}. {url}',
  language: 'en-GB',
  url: 'https://news.example/bridge/1998-04-02-crack/#order',
};

test.each(FORMATS)('a citation as $id', async ({ id, write }) => {
  const ending = { link: 'txt', plain: 'txt', bibtex: 'bib', ris: 'ris', csl: 'json' }[id] ?? 'txt';
  await expect(`${write(BASIC)}\n`).toMatchFileSnapshot(`goldens/${id}.${ending}`);
});

/** The one reference that an independent parser reads from a text, without the data that the parser adds. */
function read(text: string) {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  const { id, title, publisher, issued, language, note, URL } = data[0] ?? {};
  return { id, title, publisher, issued, language, note, URL, author: JSON.stringify(data[0]?.['author']) };
}

const expected = (citation: Citation) => ({
  id: citation.key,
  title: citation.title,
  publisher: citation.publisher,
  issued: { 'date-parts': [citation.issued] },
  language: citation.language,
  note: `As of ${citation.asOf}`,
  URL: citation.url,
});

const ALL = [story, shipped].flatMap((each) => [
  citeStory(each, SITE),
  ...each.entries.map((entry) => citeEntry(entry, each, SITE)),
  ...[...each.claims.values()].map((claim) => citeClaim(claim, each, SITE)),
]);

test.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
])('an independent parser reads the same data from %s, for every page and claim', (_name, write) => {
  expect(ALL.length).toBeGreaterThan(500);
  for (const citation of ALL) {
    const found = read(write(citation));
    expect(found).toMatchObject(expected(citation));
    expect(found.author).toContain(citation.author);
  }
  expect(read(write(BASIC))).toMatchObject(expected(BASIC));
});

test('no text can be a command to TeX, or a second line of RIS', () => {
  const text = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
    .map((raw) => raw.replace(/\s+/g, ' ').trim())
    .filter((raw) => raw !== '');
  fc.assert(
    fc.property(text, (title) => {
      const written = bibtex({ ...BASIC, title });
      expect(written.split('\n')).toHaveLength(bibtex(BASIC).split('\n').length);
      // Without balanced braces no parser knows where the title ends.
      const bare = written.replace(/\\[{}\\]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
    }),
  );
  expect(ris({ ...BASIC, title: 'One\nER  - ' }).split('\nER  -')).toHaveLength(2);
});

test('keys are ASCII and unique', () => {
  const keys = ALL.map(({ key }) => key);
  expect(keys.filter((key) => !/^[a-z0-9_]+(:[a-z0-9-]+)+$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the page’s script cites claims as the story does', () => {
  for (const claim of story.claims.values()) {
    const page = citeEntry(claim.entry, story, SITE);
    const text = claim.type === 'account' ? `Disputed, ${claim.by}: ${claim.text}` : claim.text;
    expect(citationOfClaim(page, claim.id, ` ${text}\n`)).toEqual(citeClaim(claim, story, SITE));
  }
});

test('a date has only the parts that are known', () => {
  const [from] = [{ ...story.published.from, precision: 'month' as const }];
  const monthly = citeStory({ ...story, published: { ...story.published, from } }, SITE);
  expect(monthly.issued).toHaveLength(2);
  expect(ris(monthly)).toMatch(/^DA {2}- \d{4}\/\d\d\/$/m);
  expect(bibtex(monthly)).not.toContain('day =');
  expect(plain(monthly)).toContain(story.publisher.name);
});
