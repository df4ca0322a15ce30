import { dateText } from '../story/date-text.ts';
import { itemData } from '../story/item-data.ts';
import type { Entry, Story } from '../story/story.ts';
import { urls } from '../story/urls.ts';
import { address, type Site } from './site.ts';

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
