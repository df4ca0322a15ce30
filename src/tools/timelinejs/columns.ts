import { UsageError } from '../../core/errors.ts';
import { suggest } from '../../core/story/did-you-mean.ts';
import { type Note } from './note.ts';
import { Unreadable } from './timeline.ts';

/**
 * What a column of a sheet can contain, as `--columns` calls it: the headers of TimelineJS, and others that are
 * probably meant, the likeliest first.
 */
const FIELDS = {
  date: { headers: ['Start Date'], guesses: ['date', 'when', 'start', 'begin', 'from'] },
  end: { headers: ['End Date'], guesses: ['end', 'until', 'to', 'finish'] },
  year: { headers: ['Year'], guesses: [] },
  month: { headers: ['Month'], guesses: [] },
  day: { headers: ['Day'], guesses: [] },
  time: { headers: ['Time'], guesses: [] },
  'end-year': { headers: ['End Year'], guesses: [] },
  'end-month': { headers: ['End Month'], guesses: [] },
  'end-day': { headers: ['End Day'], guesses: [] },
  'end-time': { headers: ['End Time'], guesses: [] },
  'display-date': { headers: ['Display Date'], guesses: [] },
  headline: { headers: ['Headline'], guesses: ['title', 'event', 'what', 'name', 'heading'] },
  text: { headers: ['Text'], guesses: ['description', 'details', 'body', 'summary', 'notes', 'content'] },
  media: { headers: ['Media'], guesses: ['image', 'picture', 'photo', 'video'] },
  credit: { headers: ['Media Credit'], guesses: ['credit', 'photographer'] },
  caption: { headers: ['Media Caption'], guesses: ['caption'] },
  group: { headers: ['Group', 'Tag'], guesses: ['category', 'topic', 'section', 'strand'] },
  source: { headers: [], guesses: ['source', 'sources', 'url', 'link', 'reference'] },
  type: { headers: ['Type'], guesses: [] },
} as const satisfies Record<string, { headers: readonly string[]; guesses: readonly string[] }>;

export type FieldName = keyof typeof FIELDS;

/** The columns that `--columns` names, by what they contain. */
export type Chosen = Partial<Record<FieldName, string>>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/**
 * Reads the value of `--columns`: `date=When,headline=What`.
 * @throws UsageError
 */
export function readChosen(value: string): Chosen {
  const pairs = value.split(/,(?=[\w\s-]+=)/).map((pair): [FieldName, string] => {
    const [, name = '', header = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (header === '')
      throw new UsageError(`--columns takes pairs such as date=When,headline=What, not “${pair}”.`);
    const found = FIELD_NAMES.find((each) => each === name.toLowerCase());
    if (found) return [found, header];
    const hint = suggest(name, FIELD_NAMES) ?? `Choose from: ${FIELD_NAMES.join(', ')}.`;
    throw new UsageError(`--columns: there is no ${name} in a timeline. ${hint}`);
  });
  return Object.fromEntries(pairs);
}

/** A header as it is compared: Google's feeds have `enddate` for “End Date”. */
const plain = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds the column of each field: as chosen, else by TimelineJS's own header, else by a guess, which is noted.
 * @throws Unreadable if there are no dates, or nothing happens on them; UsageError if a chosen column does not exist
 */
export function findColumns(
  headers: string[],
  chosen: Chosen,
  where: string,
): { columns: Map<FieldName, number>; notes: Note[] } {
  const names = headers.map(plain);
  const columns = new Map<FieldName, number>();
  const notes: Note[] = [];
  const isFree = (index: number) => index >= 0 && ![...columns.values()].includes(index);
  for (const [name, header] of Object.entries(chosen) as [FieldName, string][]) {
    const index = names.indexOf(plain(header));
    if (index < 0) {
      const hint = suggest(header, headers) ?? `The columns are: ${headers.join(', ')}.`;
      throw new UsageError(`--columns: there is no column ${header} in this file. ${hint}`);
    }
    columns.set(name, index);
  }
  for (const name of FIELD_NAMES) {
    const index = FIELDS[name].headers.map((header) => names.indexOf(plain(header))).find(isFree);
    if (index !== undefined && !columns.has(name)) columns.set(name, index);
  }
  for (const name of FIELD_NAMES) {
    const index = FIELDS[name].guesses.map((guess) => names.indexOf(guess)).find(isFree);
    if (index === undefined || columns.has(name) || (name === 'date' && columns.has('year'))) continue;
    columns.set(name, index);
    const message = `The column “${headers[index] ?? ''}” is read as the ${name} of the events.`;
    const hint = `If it is not, import again with --columns, such as --columns ${name}=COLUMN.`;
    notes.push({ where, kind: 'interpreted', what: 'name of a column', message, hint });
  }
  const has = (...fields: FieldName[]) => fields.some((field) => columns.has(field));
  const says = `Its first row says: ${headers.join(', ')}.`;
  if (!has('date', 'year'))
    throw new Unreadable(
      `No column of this table is called Date or Year. ${says}`,
      'Say which column has the dates: --columns date=COLUMN,headline=COLUMN, or year=, month= and day=.',
    );
  if (!has('headline', 'text') && headers.some((header, index) => header !== '' && isFree(index)))
    throw new Unreadable(
      `No column of this table is called Headline or Text. ${says}`,
      'Say which column says what happened: --columns headline=COLUMN.',
    );
  return { columns, notes };
}
