import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type EntryReading, readEntry, type StoryFile } from '../core/story/read/draft.ts';
import { sha256 } from './hashes.ts';
import { leave, noteAt } from './kept.ts';

type Readings = Map<string, EntryReading>;

/** The part of the readings, left and needed, that have to be the same for them to be left as they are. */
const NEARLY = 0.98;

/** Bytes of a SHA-256 in hexadecimal. */
const SUM = 64;

/**
 * Reads entries for a build into a folder. Where a site stands there, files that are what they were for it, byte for
 * byte, under the same code, are not read again: a reading is of its file alone. `remember` leaves all of them for the
 * next build, unless what was left before has nearly all: writing thousands costs more than reading a few again.
 *
 * @param stamp of the code, as `codeStamp` gives it
 */
export function readings(target: string, stamp: string) {
  const before = existsSync(target) ? recall(target, stamp) : new Map<string, EntryReading>();
  const now: Readings = new Map();
  return {
    entry(file: StoryFile): EntryReading {
      const key = sha256(JSON.stringify([file.path, file.text]));
      const reading = before.get(key) ?? readEntry(file);
      now.set(key, reading);
      return reading;
    },
    remember() {
      const known = [...now.keys()].filter((key) => before.has(key)).length;
      if (known >= NEARLY * Math.max(now.size, before.size)) return;
      const bytes = serialize([stamp, now]);
      leave(noteAt(target, 'bin'), Buffer.concat([Buffer.from(sha256(bytes)), bytes]));
    },
  };
}

/** What was left, if it is whole and of the same code. */
function recall(target: string, stamp: string): Readings {
  try {
    const left = readFileSync(noteAt(target, 'bin'));
    const bytes = left.subarray(SUM);
    if (sha256(bytes) !== left.toString('latin1', 0, SUM)) return new Map();
    const [of, kept] = deserialize(bytes) as [string, Readings];
    return of === stamp ? kept : new Map<string, EntryReading>();
  } catch {
    return new Map();
  }
}
