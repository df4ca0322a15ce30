import { dateText } from '../../core/story/date-text.ts';
import { itemData } from '../../timeline/item-data.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** timeline/items.json: the events for the timeline's script, where the list is too long for one page. */
export const timelineItemsJson = (story: Story, site: Site): string =>
  JSON.stringify(story.entries.map((entry) => item(entry, story, site)));

const item = (entry: Entry, { language }: Story, site: Site) => ({
  ...itemData(entry),
  label: entry.headline,
  date: dateText(entry.span, language),
  dek: entry.dek,
  href: site.path(urls.entry(entry.id)),
});
