import { dateText } from '../../core/story/date-text.ts';
import type { Entry, Story, Strand } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';

/** What stands for a page where its link is shared. */
export interface Share {
  /** The address of its picture, which stands beside its page. */
  picture: string;
  /** What the picture shows, in words. */
  alt: string;
}

/** What a picture can be about; undefined is the story. */
export type Subject = Strand | Entry | undefined;

/**
 * Up to so many entries each has a picture of its own, which takes some 30 ms to draw; in a longer story they share
 * their strand's, so that the pictures never take longer than the rest of a build.
 */
const MOST_PICTURES = 250;

/** The entries that have a picture of their own. */
export const pictured = ({ entries }: Pick<Story, 'entries'>): Entry[] =>
  entries.length <= MOST_PICTURES ? entries : [];

/** The picture of the story, of a strand or of an entry. */
export function shareOf(story: Story, about: Subject): Share {
  const { headline, language } = story;
  const asOf = `As of ${dateText(story.asOf, language)}.`;
  const at = (page: string, alt: string) => ({ picture: `${page}share.png`, alt: `${alt}. ${asOf}` });
  if (!about) return at(urls.story(), headline);
  if ('label' in about) return at(urls.strand(about.id), `${about.label}: ${headline}`);
  if (story.entries.length > MOST_PICTURES) return shareOf(story, about.strand);
  return at(
    urls.entry(about.id),
    `${about.headline}. ${about.strand.label}, ${dateText(about.span, language)}`,
  );
}
