import { messages } from '../../core/languages/languages.ts';
import { dateText } from '../../core/story/date-text.ts';
import { editionText } from '../../core/story/edition.ts';
import type { Entry, Story, Strand } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';

/** The preview of a page where its link is shared. */
export interface Share {
  /** The path of its picture, which is in the folder of its page. */
  picture: string;
  /** Alternative text of the picture. */
  alt: string;
}

/** The subject of a picture; undefined is the story. */
export type Subject = Strand | Entry | undefined;

/**
 * In a story with at most this many entries, each entry has its own picture, which takes about 15 ms to render. In a
 * longer story entries share the picture of their strand, so that pictures never take longer than the rest of a build.
 */
const MAX_ENTRIES = 250;

/** The entries that have their own picture. */
export const pictured = ({ entries }: Pick<Story, 'entries'>): Entry[] =>
  entries.length <= MAX_ENTRIES ? entries : [];

/** The picture of the story, of a strand or of an entry. */
export function shareOf(story: Story, about: Subject): Share {
  const { headline, language } = story;
  const t = messages(language);
  const edition = editionText(story);
  const share = (page: string, alt: string) => ({ picture: `${page}share.png`, alt });
  if (!about) return share(urls.story(), t('share.story', { headline, edition }));
  if ('label' in about)
    return share(urls.strand(about.id), t('share.strand', { strand: about.label, headline, edition }));
  if (story.entries.length > MAX_ENTRIES) return shareOf(story, about.strand);
  const date = dateText(about.span, language);
  const entry = { headline: about.headline, strand: about.strand.label, date, edition };
  return share(urls.entry(about.id), t('share.entry', entry));
}
