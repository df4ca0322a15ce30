import { escapeXml } from '../../core/escape-xml.ts';
import { messages } from '../../core/languages/languages.ts';
import type { Site } from '../../core/site.ts';
import { claimsOf, saidText, sourceName } from '../../core/story/claims.ts';
import type { Span } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { plainText } from '../../core/story/prose.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { jsonText } from './data-head.ts';
import { linkHtml } from './entry-html.ts';
import { type DateParts, dateParts } from './timelinejs-date.ts';

/**
 * timelinejs.json: the story for TimelineJS 3, which inserts headlines and texts as HTML, so ours are escaped. It
 * parses display dates and groups as HTML twice.
 */
export const timelineJs = (story: Story, site: Site): string =>
  jsonText({
    title: { text: { headline: escapeXml(story.headline), text: `<p>${escapeXml(story.dek)}</p>` } },
    events: story.entries.map((entry) => slide(entry, story, site)),
    ...(eras(story).length === 0 ? {} : { eras: eras(story) }),
  });

interface Slide {
  unique_id: string;
  start_date: DateParts;
  end_date?: DateParts;
  display_date: string;
  /** The date with its precision, and the time zone of the dates above. TimelineJS ignores these fields of ours. */
  edtf: string;
  time_zone: string;
  group: string;
  autolink: false;
  text: { headline: string; text: string };
}

const slide = (entry: Entry, story: Story, site: Site): Slide => ({
  unique_id: entry.id,
  ...datesOf(entry.span, story),
  display_date: escapeXml(escapeXml(dateText(entry.span, story.language))),
  edtf: entry.span.edtf,
  time_zone: story.timeZone,
  group: escapeXml(escapeXml(entry.strand.label)),
  autolink: false,
  text: { headline: escapeXml(entry.headline), text: slideHtml(entry, story, site) },
});

/** The dates between which an event is drawn; an ongoing one up to the day up to which the story was checked. */
function datesOf({ from, to, open }: Span, { timeZone, asOf }: Pick<Story, 'timeZone' | 'asOf'>) {
  const end = open === 'end' ? asOf?.from : to;
  return { start_date: dateParts(from, timeZone), ...(end ? { end_date: dateParts(end, timeZone) } : {}) };
}

/** Chapters as eras, or none: TimelineJS cannot draw eras that overlap. */
function eras({ chapters, ...story }: Pick<Story, 'chapters' | 'timeZone' | 'asOf'>) {
  const inOrder = chapters.toSorted((a, b) => a.date.start - b.date.start);
  if (inOrder.some(({ date }, index) => date.start < (inOrder[index - 1]?.date.end ?? -Infinity))) return [];
  return chapters.map(({ label, date }) => ({
    end_date: dateParts(date.from, story.timeZone),
    ...datesOf(date, story),
    text: { headline: escapeXml(label) },
  }));
}

/** The dek, a paragraph for each claim, and the sources. The classes tell an importer which is which. */
function slideHtml(entry: Entry, { language, publisher }: Story, site: Site): string {
  const t = messages(language);
  const claims = new Map(entry.claims.map((claim) => [claim.id, claim]));
  const blocks = entry.blocks.flatMap((block) =>
    block.type === 'context'
      ? [paragraph(escapeXml(plainText(block.prose)), 'context')]
      : claimsOf(block)
          .flatMap(({ id }) => claims.get(id) ?? [])
          .map((claim) => paragraph(escapeXml(claimText(claim, language)))),
  );
  const sources = entry.sources.map((source) => {
    const name = sourceName(source, language);
    return linkHtml(source.url, t('timelinejs.source', { name, title: source.title }));
  });
  const page = t('timelinejs.source', { name: publisher.name, title: entry.headline });
  return [
    paragraph(escapeXml(entry.dek), 'dek'),
    ...blocks,
    ...(sources.length === 0
      ? []
      : [paragraph(t('timelinejs.sources', { sources: sources.join('; ') }), 'sources')]),
    ...(site.origin === undefined ? [] : [paragraph(linkHtml(site.url(urls.entry(entry.id)), page), 'page')]),
  ].join('');
}

/** A claim in words that can be read without its context: with its speaker, where that is part of it. */
function claimText(claim: Claim, language: string): string {
  const t = messages(language);
  const { type, text, by } = claim;
  if (type === 'quote') return t('timelinejs.quote', { text: saidText(claim, language), by });
  if (type === 'account') return t('timelinejs.account', { text, by });
  return type === 'unknown' ? t('timelinejs.unknown', { text }) : text;
}

const paragraph = (html: string, role?: string): string =>
  role === undefined ? `<p>${html}</p>` : `<p class="${role}">${html}</p>`;
