import type { Citation } from '../citing/citation.ts';
import type { Moment } from '../../core/schema/span.ts';
import { dateText, localClock } from '../../core/story/date-text.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** How the explainer is cited. */
export function citeStory(story: Story, site: Site): Citation {
  const { headline, byline, publisher, published, asOf, language } = story;
  return {
    key: keyOf(story),
    title: headline,
    author: byline,
    publisher: publisher.name,
    issued: issued(published.from),
    published: dateText(published, language),
    asOf: dateText(asOf, language),
    language,
    url: site.url(urls.story()),
  };
}

/** How an entry is cited: as a part of the story. */
export function citeEntry({ id, headline }: Entry, story: Story, site: Site): Citation {
  return {
    ...citeStory(story, site),
    key: keyOf(story, id),
    title: headline,
    within: story.headline,
    url: site.url(urls.entry(id)),
  };
}

/** How a claim is cited: by its words, as a part of its entry. */
export function citeClaim({ ref, text, entry }: Claim, story: Story, site: Site): Citation {
  return {
    ...citeStory(story, site),
    key: keyOf(story, ref),
    title: text,
    within: entry.headline,
    url: site.url(urls.claim(ref)),
  };
}

/** The publisher's name and what is cited, in letters that every reference manager takes. */
function keyOf({ publisher, published }: Story, id?: string): string {
  const name = publisher.name
    .normalize('NFD')
    .replace(/[^\w]+/g, '')
    .toLowerCase();
  const year = new Date(published.start).getUTCFullYear();
  return [name || 'story', ...(id?.split(/[/#]/) ?? [year])].join(':');
}

function issued(moment: Moment): number[] {
  const { precision } = moment;
  const clock = localClock(moment);
  const parts = [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()];
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3);
}
