import { dsvFormat } from 'd3';
import { legacyDate } from './legacy-date.ts';
import { dateOf, type RawDate, type RawSlide, type RawTimeline } from './raw.ts';
import { readTime } from './time.ts';

const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Alt Text',
  'Type',
  'Group',
  'Background',
] as const;
const LEGACY = ['Start Date', 'End Date', 'Tag'] as const;
type Column = (typeof COLUMNS)[number] | (typeof LEGACY)[number];

/** The columns by their names, in any case; those that are not ours as they are. */
const columnOf = (header: string): string =>
  [...COLUMNS, ...LEGACY].find((name) => name.toLowerCase() === header.trim().toLowerCase()) ?? header.trim();

/** A table of which no column is known. */
export class NoColumns extends Error {}

/** A quotation mark that is never closed, so that the rest of the table is one cell. */
export class OpenQuote extends Error {}

/**
 * Reads a sheet of TimelineJS, of version 3 or 1, with commas, semicolons or tabs between its cells.
 * @throws NoColumns with the headers that stand in the first row
 * @throws OpenQuote with the row that it opens in
 */
export function readTable(text: string): RawTimeline {
  const rows = dsvFormat(separatorOf(text)).parseRows(text, (cells) => cells.map((cell) => cell.trim()));
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) throw new OpenQuote(String(rows.length));
  const headers = (rows[0] ?? []).map(columnOf);
  if (!headers.includes('Year') && !headers.includes('Start Date')) throw new NoColumns(headers.join(', '));
  const timeline: RawTimeline = { title: undefined, events: [], eras: [], rest: [] };
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    const { slide, type } = readRow(headers, cells, `row ${index + 1}`);
    if (type === 'era') timeline.eras.push(slide);
    else if (type === 'title' && !timeline.title) timeline.title = slide;
    else {
      if (type === 'title') slide.rest.push(['Type', 'title, a second one']);
      timeline.events.push(slide);
    }
  }
  return timeline;
}

/** The separator that makes the most of the first row. */
function separatorOf(text: string): string {
  const line = /^.*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
}

function readRow(headers: string[], cells: string[], where: string): { slide: RawSlide; type: string } {
  const cell = (column: Column) => cells[headers.indexOf(column)] ?? '';
  const known: string[] = [...COLUMNS, ...LEGACY];
  const rest = cells.flatMap((value, column): [string, string][] => {
    const header = headers[column] ?? '';
    const shown = known.includes(header) && !UNUSED.includes(header) && headers.indexOf(header) === column;
    return value === '' || shown ? [] : [[header || `column ${column + 1}`, value]];
  });
  const type = cell('Type').toLowerCase();
  if (cell('Type') !== '' && type !== 'title' && type !== 'era') rest.push(['Type', cell('Type')]);
  if (cell('Group') !== '' && cell('Tag') !== '') rest.push(['Tag', cell('Tag')]);
  const slide: RawSlide = {
    where,
    whole: cells
      .flatMap((value, i) => (value === '' ? [] : [`${headers[i] || `column ${i + 1}`}: ${value}`]))
      .join('\n'),
    start: legacyDate(cell('Start Date')) ?? dateFrom(cell('Year'), cell('Month'), cell('Day'), cell('Time')),
    end:
      legacyDate(cell('End Date')) ??
      dateFrom(cell('End Year'), cell('End Month'), cell('End Day'), cell('End Time')),
    displayDate: cell('Display Date'),
    edtf: '',
    headline: cell('Headline'),
    text: cell('Text'),
    media: { url: cell('Media'), link: '', caption: cell('Media Caption'), credit: cell('Media Credit') },
    group: cell('Group') || cell('Tag'),
    id: '',
    autolink: true,
    rest,
  };
  return { slide, type };
}

/** Columns that no part of a story has a home for. */
const UNUSED = ['Media Thumbnail', 'Alt Text', 'Background'];

function dateFrom(year: string, month: string, day: string, time: string): RawDate | undefined {
  const clock = time === '' ? {} : (readTime(time) ?? { unread: time });
  return dateOf({ year, month, day, ...clock });
}
