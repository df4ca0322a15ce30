import type { Tombstone } from '../../core/schema/correction.ts';
import type { Entry, Story, Strand } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { ENTRY_HEIGHT, frameLines, listHeight } from './sizes.ts';

/** Something that another site can show in a frame: the whole timeline, a strand of it, or one entry. */
export interface Embed {
  /** `timeline`, a strand’s id or an entry’s; its addresses are made of it. */
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
  /** Pixels: what hosts reserve before it is there, and what it asks for. */
  height: number;
}

/** Of an entry that stands, or of one that was withdrawn: whoever embedded it must be told. */
export interface EntryEmbed {
  id: string;
  page: string;
  title: string;
  about: string;
  entry: Entry | Tombstone;
  height: number;
}

/** The whole timeline, then each strand. */
export function listEmbeds(story: Story): Embed[] {
  const whole = {
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
  return [whole, ...each].map((embed) => {
    const lines = frameLines(embed.strands);
    const { title, entries } = embed;
    return {
      ...embed,
      about: `Timeline: ${title}. ${entries.length} ${entries.length === 1 ? 'event' : 'events'}, each with its sources.`,
      lines,
      height: listHeight(embed.strands.length, lines, entries.length),
    };
  });
}

/** Every entry, and every one that was withdrawn. */
export function entryEmbeds(story: Story): EntryEmbed[] {
  const all = [...story.entries, ...story.withdrawn];
  return all.map((entry) => ({
    id: entry.id,
    page: urls.entry(entry.id),
    title: 'headline' in entry ? entry.headline : 'Withdrawn',
    about: 'headline' in entry ? `${entry.headline}. ${entry.dek}` : entry.text,
    entry,
    height: ENTRY_HEIGHT,
  }));
}
