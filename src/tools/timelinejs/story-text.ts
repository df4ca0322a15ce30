import { stringify } from 'yaml';
import { TEXT } from './entry.ts';
import type { Paragraph } from './html.ts';
import { component, firstSentence, joined } from './markdown.ts';
import type { ImportedSource } from './sources.ts';
import type { Facts, ImportedStory } from './story.ts';

/**
 * The whole of story.mdx: front matter, the title slide's text, and the timeline.
 * @param told what the title slide says
 */
export function storyText(
  told: Paragraph[],
  story: Omit<ImportedStory, 'files' | 'notes'>,
  facts: Facts,
): string {
  const { headline, strands, chapters, entries } = story;
  const { file, day, language } = facts;
  const dek = joined(told) || `A timeline of ${entries.length} events, imported from ${file}.`;
  const front = {
    headline,
    dek: firstSentence(dek, 300, language),
    byline: facts.byline ?? `Imported from ${file}`,
    language,
    timeZone: facts.timeZone ?? 'UTC',
    published: day,
    asOf: day,
    publisher: { name: facts.publisher ?? headline },
    strands,
    ...(chapters.length === 0 ? {} : { chapters }),
    summary: entries.slice(0, 3).map(({ headline: text, id }) => ({ text, claims: [`${id}#${TEXT}-1`] })),
  };
  const context = told.length === 0 ? '' : `${component('Context', told)}\n`;
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${context}<Timeline />\n`;
}

/** The whole of sources.yaml, an item a paragraph. */
export const sourcesText = (items: ImportedSource[]): string =>
  items.map((item) => stringify([item], { lineWidth: 0 })).join('\n');
