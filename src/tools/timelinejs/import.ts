import { readFile } from 'node:fs/promises';
import { ContentError, UsageError } from '../../core/errors.ts';
import { IMPORT_REPORT } from '../../core/story/read/file-names.ts';
import { formatIssues, type Issue } from '../../core/story/issue.ts';
import { newFile, writeChanges } from '../scaffold/change.ts';
import { freeFolder } from '../scaffold/story.ts';
import { isInUse } from '../scaffold/story-context.ts';
import { binaryName } from './other-files.ts';
import { type ReadOptions, readRaw } from './read.ts';
import { reportText, skippedText, summaryText } from './report.ts';
import { type ImportOptions, storyOf } from './story.ts';
import { type RawTimeline, Unreadable } from './timeline.ts';

/**
 * Imports a timeline file as a new story folder that passes the check.
 * @returns a summary, and what was skipped, empty if nothing was
 * @throws UsageError if the file cannot be read or the folder is in use, ContentError if nothing can be imported
 */
export async function importTimeline(
  path: string,
  folder: string,
  options: ImportOptions & ReadOptions,
): Promise<{ summary: string; skipped: string }> {
  if (isInUse(folder)) {
    throw new UsageError(
      `${folder} already exists, and nothing is overwritten.\n  → npm run import -- ${path} --story ${freeFolder(folder)}`,
    );
  }
  const story = storyOf(parse(path, await readText(path), options), options);
  const skipped = skippedText(story.notes);
  if (story.entries.length === 0)
    throw new ContentError([], `${skipped}\nNo event could be imported, so nothing was written.`);
  await writeChanges(folder, [...story.files, newFile(IMPORT_REPORT, reportText(story, options))]);
  return { summary: summaryText(story, folder), skipped };
}

/** The text of a file in UTF-8, or in UTF-16 with its byte order mark, as spreadsheets save it. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`;
    throw new UsageError(`${reason}\n  → npm run import -- FILE, with the path of a JSON or CSV file`);
  });
  const name = binaryName(bytes);
  if (name !== undefined)
    throw new UsageError(`${path} is ${name}, not text.\n  → Save the sheet as “CSV UTF-8”.`);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UsageError(`${path} is not UTF-8 text.\n  → In the spreadsheet, save it as “CSV UTF-8”.`);
  }
}

function parse(path: string, text: string, options: ReadOptions): RawTimeline {
  try {
    return readRaw(text, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { message, hint, line, column } = error;
    const issue: Issue = { file: path, rule: 'import', severity: 'error', message, hint, line, column };
    throw new ContentError([issue], `${formatIssues([issue], [{ path, text }])}\nNothing was written.`);
  }
}
