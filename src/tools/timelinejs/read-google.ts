import type { Row } from './cells.ts';
import { isObject, type Json, textOf } from './json.ts';
import { Unreadable } from './timeline.ts';

const AS_CSV =
  'Save the sheet as CSV: in Google Sheets, File → Download → Comma-separated values. Then import that file.';

/**
 * The rows of a sheet in one of the forms of JSON in which Google gives sheets away; undefined for any other JSON.
 * @throws Unreadable
 */
export function readGoogleSheet(root: Json): Row[] | undefined {
  const { feed, table, values, status } = root;
  if (status === 'error') throw refusal(root['errors']);
  if (isObject(feed) && (Array.isArray(feed['entry']) || feed['xmlns$gsx'] !== undefined))
    return feedRows(feed['entry']);
  if (isObject(table) && Array.isArray(table['cols'])) return queryRows(table, table['cols']);
  if (Array.isArray(values) && values.every(Array.isArray))
    return values.map((cells, index) => ({ where: `values[${index}]`, cells: cells.map(cellText) }));
  return undefined;
}

/** A list feed, which Google stopped in 2021: an entry for each row, with a key such as `gsx$startdate` for each column. */
function feedRows(entries: unknown): Row[] {
  const rows = (Array.isArray(entries) ? entries : []).map((entry) =>
    Object.entries(isObject(entry) ? entry : {}).flatMap(([key, value]) =>
      key.startsWith('gsx$')
        ? [[key.slice(4), cellText(isObject(value) ? value['$t'] : value)] as const]
        : [],
    ),
  );
  const headers = [...new Set(rows.flatMap((row) => row.map(([header]) => header)))];
  if (headers.length === 0)
    throw new Unreadable(
      'This feed of Google Sheets contains no columns, only the text of its rows.',
      AS_CSV,
    );
  return [
    { where: 'feed.entry[0]', cells: headers },
    ...rows.map((row, index) => {
      const values = new Map(row);
      return { where: `feed.entry[${index}]`, cells: headers.map((header) => values.get(header) ?? '') };
    }),
  ];
}

/** The answer to a query: columns with labels, and rows of cells. Without labels, the first row has the headers. */
function queryRows(table: Json, cols: unknown[]): Row[] {
  const labels = cols.map((col) => cellText(isObject(col) ? col['label'] : ''));
  const rows = (Array.isArray(table['rows']) ? table['rows'] : []).map((row: unknown, index): Row => {
    const cells = isObject(row) && Array.isArray(row['c']) ? row['c'] : [];
    return {
      where: `table.rows[${index}]`,
      cells: labels.map((_, column) => {
        const cell: unknown = cells[column];
        return isObject(cell) ? queryCell(cell['v']) : '';
      }),
    };
  });
  return labels.some((label) => label !== '') ? [{ where: 'table.cols', cells: labels }, ...rows] : rows;
}

/** `Date(2022,1,24)` is 24 February: its months count from 0. A time of day is a list of its parts. */
function queryCell(value: unknown): string {
  if (Array.isArray(value)) return clock(value.map(String));
  const parts =
    typeof value === 'string' ? /^Date\(([\d,\s-]+)\)$/.exec(value)?.[1]?.split(/,\s*/) : undefined;
  if (!parts) return cellText(value);
  const [year = '', month = '0', day = '1', ...time] = parts;
  const date = `${year}-${two(String(Number(month) + 1))}-${two(day)}`;
  return time.length === 0 ? date : `${date} ${clock(time)}`;
}

const two = (part: string) => part.padStart(2, '0');

/** Hours and minutes, and seconds unless they are 0, which Google writes to every time. */
const clock = ([hour = '0', minute = '0', second = '0']: string[]): string =>
  [hour, minute, ...(Number(second) === 0 ? [] : [second])].map(two).join(':');

function refusal(errors: unknown): Unreadable {
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  const texts = isObject(first) ? [first['detailed_message'], first['message'], first['reason']] : [];
  const reason = texts.map(textOf).find((text) => text !== '') ?? 'it gives no reason';
  return new Unreadable(
    `Google answered with an error instead of the sheet: ${reason}.`.replace(/\.\.$/, '.'),
    `Ask whoever owns the sheet for access. ${AS_CSV}`,
  );
}

const cellText = (value: unknown): string => textOf(value).trim();
