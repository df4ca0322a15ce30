import { messages } from '../languages/languages.ts';
import type { Story } from './story.ts';
import { dateText } from './date-text.ts';

type Edition = Pick<Story, 'draft' | 'asOf' | 'published' | 'language'>;

/** How far the story can be relied on: “As of” the day up to which it was checked, or that it is a draft. */
export function editionText({ draft, asOf, language }: Edition): string {
  const t = messages(language);
  return draft || !asOf ? t('edition.draft') : t('edition.as-of', { date: dateText(asOf, language) });
}

/** The same as part of a sentence, with the day of first publication, or of the draft. */
export function historyText({ draft, asOf, published, language }: Edition): string {
  const t = messages(language);
  const day = dateText(published, language);
  return draft || !asOf
    ? t('edition.draft-history', { date: day })
    : t('edition.history', { published: day, asOf: dateText(asOf, language) });
}
