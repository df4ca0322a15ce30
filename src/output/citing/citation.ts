import { pickMessages } from '../../core/languages/languages.ts';
import type { Moment } from '../../core/schema/span.ts';
import type { Site } from '../../core/site.ts';
import { dateText } from '../../core/story/date-text.ts';
import { editionText } from '../../core/story/edition.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';

/** What a reference to the story, an entry or a claim states, in any format. The page's script makes those of claims. */
export interface Citation {
  /** Unique among the references to one publisher; ASCII, as it becomes a name in other people's files. */
  key: string;
  title: string;
  /** What it is a part of: the story of an entry, the entry of a claim. */
  within?: string;
  author: string;
  publisher: string;
  /** Year, month and day of publication, or of the draft, as many as are known. */
  issued: number[];
  /** The date of publication in words. */
  published: string;
  /** The date up to which the story was checked, in words; empty for a draft. */
  asOf: string;
  /** The same as a note, or that it is a draft. */
  note: string;
  /** The message for a citation in words; its placeholders are fields of the citation. */
  sentence: string;
  /** A language tag. */
  language: string;
  url: string;
}

const SENTENCES = pickMessages([
  'citation.sentence',
  'citation.sentence-within',
  'citation.draft',
  'citation.draft-within',
]);

/** How to cite the explainer. */
export function citeStory(story: Story, site: Site): Citation {
  const { headline, byline, publisher, published, asOf, draft, language } = story;
  return {
    key: keyOf(story),
    title: headline,
    author: byline,
    publisher: publisher.name,
    issued: issued(published.from),
    published: dateText(published, language),
    asOf: asOf ? dateText(asOf, language) : '',
    note: editionText(story),
    sentence: SENTENCES[draft ? 'citation.draft' : 'citation.sentence'],
    language,
    url: site.url(urls.story()),
  };
}

/** How to cite an entry: as a part of the story. */
export function citeEntry({ id, headline, published }: Entry, story: Story, site: Site): Citation {
  return {
    ...citeStory(story, site),
    key: keyOf(story, id),
    title: headline,
    within: story.headline,
    issued: issued(published.from),
    published: dateText(published, story.language),
    sentence: SENTENCES[story.draft ? 'citation.draft-within' : 'citation.sentence-within'],
    url: site.url(urls.entry(id)),
  };
}

/** The publisher's name and what is cited, in characters that every reference manager accepts. */
function keyOf({ publisher, published }: Story, id?: string): string {
  const name = publisher.name
    .normalize('NFD')
    .replace(/[^\w]+/g, '')
    .toLowerCase();
  const year = new Date(published.from.local).getUTCFullYear();
  return [name || 'story', ...(id?.split(/[/#]/) ?? [year])].join(':');
}

function issued(moment: Moment): number[] {
  const { precision, local } = moment;
  const clock = new Date(local);
  const parts = [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()];
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3);
}
