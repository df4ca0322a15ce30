import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimsJson, claimsSchema } from '../../../src/output/feeds/claims-json.ts';
import { sourcesJson, sourcesSchema } from '../../../src/output/feeds/sources-json.ts';
import { timelineCsv } from '../../../src/output/feeds/timeline-csv.ts';
import { timelineData, timelineJson, timelineSchema } from '../../../src/output/feeds/timeline-json.ts';
import type { Entry, Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';
import { createSite } from '../../../src/core/site.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });
let anselm: Story;
let shipped: Story;
beforeAll(async () => {
  [anselm, shipped] = await Promise.all([loadStory('port-anselm'), loadStory('../../content')]);
});

describe('a data file matches its schema', () => {
  const FILES = {
    timeline: { write: timelineJson, schema: timelineSchema },
    claims: { write: claimsJson, schema: claimsSchema },
    sources: { write: sourcesJson, schema: sourcesSchema },
  };
  const validator = ({ schema }: { schema: () => string }) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { uri: URL.canParse } });
    return ajv.compile(JSON.parse(schema()) as object);
  };

  test.each(Object.keys(FILES) as (keyof typeof FILES)[])('%s', (name) => {
    const validate = validator(FILES[name]);
    for (const story of [anselm, shipped]) {
      validate(JSON.parse(FILES[name].write(story, SITE)));
      expect(validate.errors).toBeNull();
    }
  });

  test('the schema rejects other data', () => {
    const validate = validator(FILES.timeline);
    const data = timelineData(anselm, SITE);
    const [entry] = data.entries;
    expect(validate({ ...data, version: 2 })).toBe(false);
    expect(validate({ ...data, entries: [{ ...entry, start: '1998-04-02' }] })).toBe(false);
    expect(validate({ ...data, entries: [{ ...entry, precision: 'decade' }] })).toBe(false);
    expect(validate({ ...data, entries: [{ ...entry, sources: undefined }] })).toBe(false);
    expect(validate({ ...data, addedLater: true })).toBe(true);
  });
});

test('every id in a data file is defined in it or in the file that it names', () => {
  const { entries, strands, people, places } = timelineData(shipped, SITE);
  const ids = (of: { id: string }[]) => new Set(of.map(({ id }) => id));
  const { sources } = JSON.parse(sourcesJson(shipped, SITE)) as {
    sources: { id: string; claims: string[] }[];
  };
  const { claims } = JSON.parse(claimsJson(shipped, SITE)) as { claims: { id: string; sources: string[] }[] };
  const missing = (used: string[], defined: Set<string>) => used.filter((id) => !defined.has(id));
  expect(entries).toHaveLength(shipped.entries.length);
  expect(
    missing(
      entries.map(({ strand }) => strand),
      ids(strands),
    ),
  ).toEqual([]);
  expect(
    missing(
      entries.flatMap((entry) => entry.people),
      ids(people),
    ),
  ).toEqual([]);
  expect(
    missing(
      entries.flatMap(({ place }) => place ?? []),
      ids(places),
    ),
  ).toEqual([]);
  expect(
    missing(
      [...entries, ...claims].flatMap((each) => each.sources),
      ids(sources),
    ),
  ).toEqual([]);
  expect(
    missing(
      sources.flatMap((source) => source.claims),
      ids(claims),
    ),
  ).toEqual([]);
});

test('without an origin, addresses start at the root', () => {
  const [entry] = timelineData(anselm, createSite({ base: '/news' })).entries;
  expect(entry?.url).toBe('/news/bridge/1961-opening/');
});

describe('timeline.csv', () => {
  test('it has the same data as the JSON', () => {
    for (const story of [anselm, shipped]) {
      const rows = csvParse(timelineCsv(story, SITE));
      const entries = timelineData(story, SITE).entries.map((entry) =>
        Object.fromEntries(
          Object.entries(entry).map(([key, value]) => [
            key,
            Array.isArray(value) ? value.join(' ') : String(value ?? ''),
          ]),
        ),
      );
      expect([...rows].map((row) => ({ ...row }))).toEqual(entries);
    }
  });

  test('it ends each line with CRLF and quotes only where necessary', () => {
    const csv = timelineCsv(anselm, SITE);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain(',"An engineer finds a crack ""you can see <b>daylight</b> through"" & says so",');
    expect(csv).toContain(',One lane reopens,');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://evil.example";"x")'])(
    '%j is text to a spreadsheet',
    (headline) => {
      const entries: Entry[] = anselm.entries.map((entry) => ({ ...entry, headline }));
      const rows = csvParse(timelineCsv({ ...anselm, entries }, SITE));
      expect(rows.map((row) => row['headline'])).toEqual(entries.map(() => `'${headline}`));
    },
  );
});
