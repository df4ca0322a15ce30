import { htmlText, type Paragraph, saysMore } from './html.ts';
import { mediaOf } from './media.ts';
import { keepAll, type Tell } from './note.ts';
import type { RawSlide } from './raw.ts';
import type { Sources } from './sources.ts';

/** What the title slide says, which nobody has sourced: orientation, until a writer refers it to claims. */
export function titleParagraphs(title: RawSlide, sources: Sources, tell: Tell): Paragraph[] {
  const { paragraphs, dressed } = htmlText(title.text, title.autolink);
  const dates = [title.displayDate, ...[title.start, title.end].flatMap((date) => Object.values(date ?? {}))];
  keepAll(
    [
      ['text with formatting', dressed ? title.text : ''],
      ['headline with formatting', saysMore(title.headline) ? title.headline : ''],
      ['date of the title', dates.filter(Boolean).join(' ')],
      ['group of the title', title.group],
      ['id of the title', title.id],
      ['date under edtf', title.edtf],
      ...title.rest,
    ],
    tell,
  );
  if (paragraphs.length > 0) {
    const message =
      'The text of the title slide stands as Context in story.mdx: refer each paragraph to claims.';
    tell({ kind: 'read as', what: 'text of the title', message });
  }
  return [...paragraphs, ...(mediaOf(title, sources, tell)?.paragraphs ?? [])];
}
