import { isObject, readLegacyTimeline, readTimeline } from './read-json.ts';
import { readTable } from './read-table.ts';
import { type RawTimeline, Unreadable } from './timeline.ts';

/**
 * Reads a timeline from the text of a file: JSON if it starts like JSON, else a table.
 * @throws Unreadable
 */
export function readRaw(text: string): RawTimeline {
  if (text.trim() === '')
    throw new Unreadable('This file is empty.', 'Save the timeline into it as JSON or CSV.');
  const timeline = /^\s*[[{]/.test(text) ? readJson(text) : readTable(text);
  if (timeline.events.length === 0)
    throw new Unreadable('There is no event in this timeline.', 'Add one: at least a year and a headline.');
  return timeline;
}

function readJson(text: string): RawTimeline {
  const root = parseJson(text);
  if (Array.isArray(root)) return readTimeline({ events: root });
  if (isObject(root) && Array.isArray(root['events'])) return readTimeline(root);
  if (isObject(root) && isObject(root['timeline'])) return readLegacyTimeline(root, root['timeline']);
  throw new Unreadable('This JSON has no list of events.', 'A TimelineJS file is {"events": [ … ]}.');
}

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
