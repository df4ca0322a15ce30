import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { isCopy } from './compress.ts';
import { sha256 } from './hashes.ts';
import type { Unit } from './units.ts';

/** Where the words about earlier builds stand; tools keep such things here. */
const NOTES = resolve('node_modules/.cache/backgrounder');
/** Files that are left there, two a folder. */
const MOST = 64;

const NoteSchema = z.object({
  stamp: z.string(),
  /** The names of the styles and scripts that its pages load; each has the hash of its content in it. */
  assets: z.array(z.string()),
  /** For each unit by its key: its files with their hashes. */
  units: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What is remembered of the build that wrote a folder. */
type Note = z.output<typeof NoteSchema>;

/** Where a word about a built folder stands: `json` is its note, `bin` what the story's entries were read as. */
export const noteAt = (folder: string, kind: 'json' | 'bin' = 'json'): string =>
  join(NOTES, `${sha256(folder).slice(0, 32)}.${kind}`);

/** What is left of a site that was built: the files of each unit by its key, with their hashes. */
export interface Left {
  units: Map<string, [file: string, hash: string][]>;
  /** The names of the styles and scripts that they load. */
  assets: string[];
}

/**
 * What of the site that stands in a folder is as its build left it: the units of which every file still has the bytes
 * that were written. Undefined if none was built there under this stamp.
 */
export function leftOf(folder: string, stamp: string): Left | undefined {
  const note = existsSync(folder) ? readNote(folder) : undefined;
  if (note?.stamp !== stamp) return undefined;
  const units = Object.entries(note.units).map(([key, hashes]) => [key, Object.entries(hashes)] as const);
  const whole = units.filter(([, files]) =>
    files.every(([file, hash]) => hashOf(join(folder, file)) === hash),
  );
  return { units: new Map(whole), assets: note.assets };
}

/** The files of what is left that a new build would write as they are, with their hashes. */
export function keptFiles(left: Left | undefined, units: Unit[]): Map<string, string> {
  const files = units.flatMap(({ key, files: named }) => {
    const all = left?.units.get(key) ?? [];
    const there = new Set(all.map(([file]) => file));
    return named.every((file) => there.has(file)) ? all : [];
  });
  return new Map(files);
}

function readNote(folder: string): Note | undefined {
  try {
    return NoteSchema.parse(JSON.parse(readFileSync(noteAt(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

function hashOf(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Leaves a note for the next build. */
export const writeNote = (folder: string, note: Note): void => leave(noteAt(folder), JSON.stringify(note));

/** Leaves a file for the next build, and takes away those of folders that were not built for long. */
export function leave(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(NOTES, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
    const notes = readdirSync(NOTES).map((name) => join(NOTES, name));
    const byAge = notes
      .map((each) => ({ each, time: statSync(each).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { each } of byAge.slice(MOST)) rmSync(each, { force: true });
  } catch {
    // Without a note the next build makes everything, as this one did.
  }
}

/** Puts files of a folder into another, as links where the file system has them: nobody writes into a built file. */
export function takeOver(files: Iterable<string>, from: string, to: string): void {
  for (const file of files) {
    const [old, place] = [join(from, file), join(to, file)];
    mkdirSync(dirname(place), { recursive: true });
    try {
      linkSync(old, place);
    } catch {
      copyFileSync(old, place);
    }
  }
}

/** What is to be remembered of a site's units. */
export function noteOf(stamp: string, units: Unit[], hashes: Map<string, string>): Note {
  const of = (file: string) =>
    [file, `${file}.br`, `${file}.gz`].flatMap((path) => {
      const hash = hashes.get(path);
      return hash === undefined ? [] : [[path, hash] as const];
    });
  return {
    stamp,
    assets: assetsIn(hashes.keys()),
    units: Object.fromEntries(units.map(({ key, files }) => [key, Object.fromEntries(files.flatMap(of))])),
  };
}

/** Where a site has its styles, scripts and faces. */
export const ASSETS = 'assets/';

/** Their names among a site's files. */
export const assetsIn = (files: Iterable<string>): string[] =>
  [...files].filter((file) => file.startsWith(ASSETS) && !isCopy(file)).sort();
