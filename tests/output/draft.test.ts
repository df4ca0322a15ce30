import { expect, test } from 'vitest';
import { createSite } from '../../src/core/site.ts';
import { editionText, historyText } from '../../src/core/story/edition.ts';
import type { Story } from '../../src/core/story/story.ts';
import { citeEntry, citeStory } from '../../src/output/citing/citation.ts';
import { FORMATS } from '../../src/output/citing/formats.ts';
import { atom } from '../../src/output/feeds/atom.ts';
import { claimsJson } from '../../src/output/feeds/claims-json.ts';
import { jsonFeed } from '../../src/output/feeds/json-feed.ts';
import { entryJsonLd, storyJsonLd } from '../../src/output/feeds/json-ld.ts';
import { llms } from '../../src/output/feeds/llms.ts';
import { rss } from '../../src/output/feeds/rss.ts';
import { sourcesJson } from '../../src/output/feeds/sources-json.ts';
import { timelineJson } from '../../src/output/feeds/timeline-json.ts';
import { shareSvg } from '../../src/output/pictures/share.ts';
import { shareOf } from '../../src/output/pictures/share-subject.ts';
import { createStory } from '../stories/load.ts';
import { overMinimal } from '../stories/stories.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });
const { files } = overMinimal('broken-draft');
const draft = createStory(files);
const [entry] = draft.entries;
if (!entry) throw new Error('The story has an entry.');
/** An editor wrote `asOf` already, and has not taken the story over. */
const half: Story = { ...draft, asOf: draft.published };

const WRITTEN: Record<string, (story: Story) => string> = {
  citations: (story) =>
    FORMATS.flatMap(({ write }) => [
      write(citeStory(story, SITE)),
      write(citeEntry(entry, story, SITE)),
    ]).join('\n'),
  'llms.txt': (story) => llms(story, SITE),
  'the picture of the story': (story) => shareSvg(story, undefined) + shareOf(story, undefined).alt,
  'the picture of an entry': (story) => shareSvg(story, entry) + shareOf(story, entry).alt,
  'the words about the edition': (story) => `${editionText(story)} ${historyText(story)}`,
};

test.each(Object.entries(WRITTEN))(
  'of a draft, %s: says so, and not that it was published or checked',
  (_, write) => {
    for (const story of [draft, half]) {
      const text = write(story);
      expect(text.replace(/https\S+/g, '')).toMatch(/draft/i);
      expect(text).not.toMatch(/as of|first published|checked up to|undefined/i);
    }
  },
);

test('of a draft, data files have null for what nobody did', () => {
  for (const write of [timelineJson, claimsJson, sourcesJson]) {
    const { story } = JSON.parse(write(half, SITE)) as { story: Record<string, unknown> };
    expect(story).toMatchObject({ draft: true, published: null, asOf: null });
  }
  const { sources } = JSON.parse(sourcesJson(draft, SITE)) as { sources: Record<string, unknown>[] };
  expect(sources.map(({ accessed }) => accessed)).toEqual([null, null]);
});

test('of a draft, feeds have no items, because nothing is published', () => {
  expect(atom(draft, SITE)).not.toContain('<entry');
  expect(rss(draft, SITE)).not.toContain('<item');
  expect(JSON.parse(jsonFeed(draft, SITE))).toMatchObject({ items: [] });
});

test('of a draft, structured data has no date of publication and says that it is a draft', () => {
  for (const json of [storyJsonLd(half, SITE), entryJsonLd(entry, half, SITE)]) {
    expect(json).not.toMatch(/datePublished":"2024-05-02|dateModified/);
    expect(json).toContain('"creativeWorkStatus":"Draft"');
  }
});
