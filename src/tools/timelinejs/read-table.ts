import { type Row } from './cells.ts';
import { type Chosen, type FieldName, findColumns } from './columns.ts';
import { timeOf } from './date-text.ts';
import { dateOf, type RawDate, type RawSlide, type RawTimeline, Unreadable } from './timeline.ts';

/**
 * Reads the rows of a sheet; the first one has the headers.
 * @param chosen the columns that the user named
 * @throws Unreadable
 */
export function readTable([first, ...rows]: Row[], chosen: Chosen): RawTimeline {
  if (!first) throw new Unreadable('This table has no rows.', 'Save the timeline into it.');
  const headers = first.cells;
  const { columns, notes } = findColumns(headers, chosen, first.where);
  const timeline: RawTimeline = { title: undefined, events: [], eras: [], rest: [], notes };
  for (const { cells, where } of rows) {
    if (cells.every((cell) => cell === '')) continue;
    const { slide, type } = readRow(headers, columns, cells, where);
    if (type === 'era') timeline.eras.push(slide);
    else if (type === 'title' && !timeline.title) timeline.title = slide;
    else {
      if (type === 'title') slide.rest.push(['Type', 'title, a second one']);
      timeline.events.push(slide);
    }
  }
  return timeline;
}

function readRow(
  headers: string[],
  columns: Map<FieldName, number>,
  cells: string[],
  where: string,
): { slide: RawSlide; type: string } {
  const cell = (field: FieldName) => cells[columns.get(field) ?? -1] ?? '';
  const name = (index: number) => headers[index] || `column ${index + 1}`;
  const used = new Set(columns.values());
  const rest = cells.flatMap((value, index): [string, string][] =>
    value === '' || used.has(index) ? [] : [[name(index), value]],
  );
  const type = cell('type').toLowerCase();
  if (type !== '' && type !== 'title' && type !== 'era') rest.push(['Type', cell('type')]);
  const date = (text: FieldName, year: FieldName, month: FieldName, day: FieldName, time: FieldName) =>
    textDate(cell(text), cell(time), headers[columns.get(text) ?? -1] ?? '') ??
    dateFrom(cell(year), cell(month), cell(day), cell(time), headers[columns.get(year) ?? -1] ?? '');
  const slide: RawSlide = {
    where,
    original: cells.flatMap((value, i) => (value === '' ? [] : [`${name(i)}: ${value}`])).join('\n'),
    start: date('date', 'year', 'month', 'day', 'time'),
    end: date('end', 'end-year', 'end-month', 'end-day', 'end-time'),
    displayDate: cell('display-date'),
    edtf: '',
    zone: '',
    headline: cell('headline'),
    text: cell('text'),
    media: { url: cell('media'), link: '', caption: cell('caption'), credit: cell('credit') },
    group: cell('group'),
    source: cell('source'),
    id: '',
    autolink: true,
    rest,
  };
  return { slide, type };
}

/** A date in one cell, with the time of another if it has none itself. */
const textDate = (date: string, time: string, column: string): RawDate | undefined =>
  date === '' ? undefined : { text: time === '' || date.includes(':') ? date : `${date} ${time}`, column };

/** A date in several cells. A complete date in the cell of the year is read as one text. */
function dateFrom(
  year: string,
  month: string,
  day: string,
  time: string,
  column: string,
): RawDate | undefined {
  if (month === '' && day === '' && /\d\D+\d+\D+\d/.test(year)) return textDate(year, time, column);
  const clock = time === '' ? {} : (timeOf(time) ?? { dropped: time });
  return dateOf({ year, month, day, ...clock });
}
