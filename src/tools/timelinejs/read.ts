import type { Issue } from '../../core/story/issue.ts';
import { breakOf } from './json-error.ts';
import { isObject, readTimeline } from './json.ts';
import { readLegacyTimeline } from './legacy-json.ts';
import type { RawTimeline } from './raw.ts';
import { NoColumns, OpenQuote, readTable } from './table.ts';

/** A file that is no timeline, with the place and what to type. */
export class Unreadable extends Error {
  readonly at: Pick<Issue, 'line' | 'column' | 'message' | 'hint'>;

  constructor(message: string, hint: string, line = 1, column = 1) {
    super(message);
    this.at = { line, column, message, hint };
  }
}

/**
 * Reads a timeline from the text of a file: JSON where it opens like JSON, else a table.
 * @throws Unreadable
 */
export function readRaw(text: string): RawTimeline {
  if (text.trim() === '')
    throw new Unreadable('This file is empty.', 'Save the timeline into it as JSON or CSV.');
  const timeline = /^\s*[[{]/.test(text) ? readJson(text) : readSheet(text);
  if (timeline.events.length === 0)
    throw new Unreadable('There is no event in this timeline.', 'Add one: at least a year and a headline.');
  return timeline;
}

function readJson(text: string): RawTimeline {
  const root = parsed(text);
  if (Array.isArray(root)) return readTimeline({ events: root });
  if (isObject(root) && Array.isArray(root['events'])) return readTimeline(root);
  if (isObject(root) && isObject(root['timeline'])) return readLegacyTimeline(root);
  throw new Unreadable('This JSON has no list of events.', 'A TimelineJS file is {"events": [ … ]}.');
}

/** JSON, or where it breaks. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const before = text.trimEnd().slice(0, breakOf(text.trimEnd())).split('\n');
    const hint = 'Look there for a comma too many or too few, a missing quotation mark, or a missing } or ].';
    const column = (before.at(-1) ?? '').length + 1;
    throw new Unreadable('This is not JSON: it breaks here.', hint, before.length, column);
  }
}

function readSheet(text: string): RawTimeline {
  try {
    return readTable(text);
  } catch (error) {
    if (error instanceof NoColumns) {
      const message = `No column of this table is called Year. Its first row says: ${error.message}.`;
      throw new Unreadable(
        message,
        'Name the columns Year, Month, Day, Headline, Text … as the spreadsheet of TimelineJS does.',
      );
    }
    if (!(error instanceof OpenQuote)) throw error;
    const hint = 'Close it; a quotation mark inside a cell is written twice: "".';
    throw new Unreadable('A quotation mark in this table is never closed.', hint, Number(error.message));
  }
}
