import { dsvFormat } from 'd3';
import { legacyDate, timeOf } from './date-text.ts';
import { dateOf, type RawDate, type RawSlide, type RawTimeline, Unreadable } from './timeline.ts';

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

/** The column of a header, in any case; the header itself if it is unknown. */
const columnOf = (header: string): string =>
  [...COLUMNS, ...LEGACY].find((name) => name.toLowerCase() === header.trim().toLowerCase()) ?? header.trim();

/**
 * Reads a sheet of TimelineJS 3 or 1, with commas, semicolons or tabs between its cells.
 * @throws Unreadable
 */
export function readTable(text: string): RawTimeline {
  const rows = dsvFormat(separatorOf(text)).parseRows(text, (cells) => cells.map((cell) => cell.trim()));
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) {
    // The rest of the table has become one cell of the last row.
    const hint = 'Close it; a quotation mark inside a cell is written twice: "".';
    throw new Unreadable('A quotation mark in this table is never closed.', hint, rows.length);
  }
  const headers = (rows[0] ?? []).map(columnOf);
  if (!headers.includes('Year') && !headers.includes('Start Date')) {
    throw new Unreadable(
      `No column of this table is called Year. Its first row says: ${headers.join(', ')}.`,
      'Name the columns Year, Month, Day, Headline, Text … as the spreadsheet of TimelineJS does.',
    );
  }
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

/** The separator that splits the first row into the most cells. */
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
    original: cells
      .flatMap((value, i) => (value === '' ? [] : [`${headers[i] || `column ${i + 1}`}: ${value}`]))
      .join('\n'),
    start: legacyDate(cell('Start Date')) ?? dateFrom(cell('Year'), cell('Month'), cell('Day'), cell('Time')),
    end:
      legacyDate(cell('End Date')) ??
      dateFrom(cell('End Year'), cell('End Month'), cell('End Day'), cell('End Time')),
    displayDate: cell('Display Date'),
    edtf: '',
    zone: '',
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

/** Columns that have no place in a story. */
const UNUSED = ['Media Thumbnail', 'Alt Text', 'Background'];

function dateFrom(year: string, month: string, day: string, time: string): RawDate | undefined {
  const clock = time === '' ? {} : (timeOf(time) ?? { unread: time });
  return dateOf({ year, month, day, ...clock });
}
