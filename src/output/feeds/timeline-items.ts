import { dateText } from '../../core/story/date-text.ts';
import { itemData } from '../../timeline/item-data.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { address, type Site } from '../../core/site.ts';

/** timeline/items.json: what the timeline's script needs of a story whose list is too long for its page. */
export const timelineItemsJson = (story: Story, { base }: Site): string =>
  JSON.stringify(story.entries.map((entry) => item(entry, story, { origin: undefined, base })));

const item = (entry: Entry, { language }: Story, here: Site) => ({
  ...itemData(entry),
  label: entry.headline,
  date: dateText(entry.span, language),
  dek: entry.dek,
  href: address(urls.entry(entry.id), here),
});
