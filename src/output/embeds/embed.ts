import { messages } from '../../core/languages/languages.ts';
import type { Tombstone } from '../../core/schema/correction.ts';
import type { Entry, Story, Strand } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { ENTRY_HEIGHT, frameLines, listHeight } from './sizes.ts';

/** What another site can show in a frame: the complete timeline or one strand. */
export interface Embed {
  /** `timeline` or the id of a strand; part of its addresses. */
  id: string;
  /** The path of the page that it shows. */
  page: string;
  title: string;
  /** What it is, in a sentence. */
  about: string;
  strands: Strand[];
  entries: Entry[];
  /** Lines of text in a lane of its picture. */
  lines: number;
  /** Pixels that hosts reserve before it has loaded, and that it requests. */
  height: number;
}

/** The frame of an entry, or of a withdrawn entry: sites that embed it must be informed. */
interface EntryEmbed {
  id: string;
  page: string;
  title: string;
  about: string;
  entry: Entry | Tombstone;
  height: number;
}

/** The complete timeline, then each strand. */
export function listEmbeds(story: Story): Embed[] {
  const t = messages(story.language);
  const complete = {
    id: 'timeline',
    page: urls.timeline(),
    title: story.headline,
    strands: story.strands,
    entries: story.entries,
  };
  const each = story.strands.map((strand) => ({
    id: strand.id,
    page: urls.strand(strand.id),
    title: strand.label,
    strands: [strand],
    entries: strand.entries,
  }));
  return [complete, ...each].map((embed) => {
    const lines = frameLines(embed.strands);
    const { title, entries } = embed;
    return {
      ...embed,
      about: t('embed.about-timeline', { title, count: entries.length }),
      lines,
      height: listHeight(embed.strands.length, lines, entries.length),
    };
  });
}

/** Every entry, and every withdrawn entry. */
export function entryEmbeds(story: Story): EntryEmbed[] {
  const t = messages(story.language);
  const all = [...story.entries, ...story.withdrawn];
  return all.map((entry) => ({
    id: entry.id,
    page: urls.entry(entry.id),
    title: 'headline' in entry ? entry.headline : t('change.withdrawal'),
    about:
      'headline' in entry ? t('embed.about-entry', { headline: entry.headline, dek: entry.dek }) : entry.text,
    entry,
    height: ENTRY_HEIGHT,
  }));
}
