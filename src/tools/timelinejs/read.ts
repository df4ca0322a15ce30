import { readCells } from './cells.ts';
import type { Chosen } from './columns.ts';
import { readDateTexts } from './date-order.ts';
import type { DateOrder } from './date-text.ts';
import { isObject, type Json } from './json.ts';
import { refuseOtherFiles } from './other-files.ts';
import { readGoogleSheet } from './read-google.ts';
import { readLegacyTimeline, readTimeline } from './read-json.ts';
import { readTable } from './read-table.ts';
import { type RawTimeline, Unreadable } from './timeline.ts';

/** What the user says about a file. */
export interface ReadOptions {
  columns?: Chosen | undefined;
  /** Of dates such as 03/04/2022. */
  dateOrder?: DateOrder | undefined;
}

/**
 * Reads a timeline from the text of a file: JSON if it starts like JSON, or like a script that contains some, else a table.
 * @throws Unreadable, or UsageError if a column that the user names does not exist
 */
export function readRaw(text: string, { columns = {}, dateOrder }: ReadOptions = {}): RawTimeline {
  if (text.trim() === '')
    throw new Unreadable('This file is empty.', 'Save the timeline into it as JSON or CSV.');
  refuseOtherFiles(text);
  const json = withoutScript(text);
  const timeline = /^\s*[[{]/.test(json) ? readJson(json, columns) : readSheet(text, columns);
  if (timeline.events.length === 0)
    throw new Unreadable('There is no event in this timeline.', 'Add one: at least a year and a headline.');
  return readDateTexts(timeline, dateOrder);
}

/** What scripts have before and after the JSON: `storyjs_jsonp_data = …;`, `google.visualization.Query.setResponse(…);`. */
const SCRIPT = {
  before:
    /^(?:\s|\/\*.*?\*\/|\)\]\}'?)*(?:(?:(?:var|let|const)\s+)?[\w$.[\]'"]+\s*=|export\s+default\b|[\w$.]+\s*\()?\s*(?=[[{])/s,
  after: /\)?\s*;?\s*$/,
};

/** The text with spaces instead of the script around its JSON, so that positions in it stay the same. */
function withoutScript(text: string): string {
  const before = SCRIPT.before.exec(text)?.[0] ?? '';
  if (before.trim() === '') return text;
  return before.replace(/[^\n]/g, ' ') + text.slice(before.length).replace(SCRIPT.after, '');
}

function readSheet(text: string, columns: Chosen): RawTimeline {
  const { rows, notes } = readCells(text);
  const timeline = readTable(rows, columns);
  return { ...timeline, notes: [...notes, ...timeline.notes] };
}

const LISTS = ['events', 'date', 'slides'];

function readJson(text: string, columns: Chosen): RawTimeline {
  const root = parseJson(text);
  if (Array.isArray(root)) return readTimeline({ events: root }, 'events');
  if (!isObject(root)) throw noList([]);
  const rows = readGoogleSheet(root);
  if (rows) return readTable(rows, columns);
  const { timeline } = root;
  const [outer, inner] = [listIn(root), isObject(timeline) ? listIn(timeline) : undefined];
  if (outer !== undefined) return readTimeline(root, outer);
  if (isObject(timeline) && inner === 'events')
    return readTimeline({ ...without(root, 'timeline'), ...timeline }, inner);
  if (isObject(timeline) && inner !== undefined) return readLegacyTimeline(root, timeline, inner);
  if (isObject(root['storymap']))
    throw new Unreadable(
      'This is a map of StoryMapJS: its slides have places instead of dates.',
      'Import a timeline, or write the entries by hand: npm run new -- entry.',
    );
  throw noList(Object.keys(root));
}

const without = (object: Json, key: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** The name of the list of events in an object. */
const listIn = (object: Json): string | undefined => LISTS.find((name) => Array.isArray(object[name]));

const noList = (keys: string[]): Unreadable =>
  new Unreadable(
    `This JSON has no list of events.${keys.length === 0 ? '' : ` It has: ${keys.slice(0, 8).join(', ')}.`}`,
    'A TimelineJS file is {"events": [ … ]}.',
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const before = text.trimEnd().slice(0, errorPosition(text.trimEnd())).split('\n');
    const hint = 'Look there for a comma too many or too few, a missing quotation mark, or a missing } or ].';
    const column = (before.at(-1) ?? '').length + 1;
    throw new Unreadable('This is not JSON: it breaks here.', hint, before.length, column);
  }
}

/**
 * The position of the first character that JSON does not allow. The engine does not always report it, so this searches
 * for the longest beginning that is valid but for its missing end.
 */
function errorPosition(text: string): number {
  let [valid, invalid] = [0, text.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (lacksOnlyEnd(text.slice(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function lacksOnlyEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/end of JSON input|Unterminated/.test(message)) return true;
    const at = /position (\d+)/.exec(message)?.[1];
    return at !== undefined && Number(at) >= text.length;
  }
}
