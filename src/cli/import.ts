import { readFile } from 'node:fs/promises';
import { formatIssues } from '../core/story/issue.ts';
import { UsageError } from '../core/errors.ts';
import { run } from './run.ts';
import { type Call, readCall } from '../tools/timelinejs/call.ts';
import { readRaw, Unreadable } from '../tools/timelinejs/read.ts';
import { REPORT, reportText } from '../tools/timelinejs/report.ts';
import { storyOf } from '../tools/timelinejs/story.ts';
import { leftOutText, summaryText } from '../tools/timelinejs/summary.ts';
import { isFilled } from '../tools/scaffold/existing.ts';
import { freeId } from '../tools/scaffold/slug.ts';
import { write } from '../tools/scaffold/write.ts';

/**
 * `npm run import -- FILE [--story DIR] [--url URL] [--publisher NAME] [--byline NAME] [--language TAG]
 * [--time-zone ZONE] [--published DATE]`: a TimelineJS file as a new story folder that passes the check.
 */
await run(async () => {
  const { path, folder, facts } = readCall(process.argv.slice(2));
  refuseFilled(path, folder);
  const text = await readText(path);
  try {
    const story = storyOf(readRaw(text), facts);
    const left = leftOutText(story.notes);
    if (story.entries.length === 0) {
      console.error(`${left}\nNo event could be read, so nothing was written.`);
      return 1;
    }
    const report = { path: REPORT, before: undefined, added: reportText(story, facts) };
    await write(folder, [...story.files, report]);
    console.log(summaryText(story, folder));
    if (left !== '') console.error(`\n${left}`);
    return left === '' ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const issue = { file: path, rule: 'import', severity: 'error' as const, ...error.at };
    console.error(`${formatIssues([issue], [{ path, text }])}\nNothing was written.`);
    return 1;
  }
});

function refuseFilled(path: string, folder: Call['folder']): void {
  if (!isFilled(folder)) return;
  const free = freeId(folder.replace(/[/\\]+$/, ''), isFilled);
  throw new UsageError(
    `${folder} is there already, and nothing is overwritten.\n  → npm run import -- ${path} --story ${free}`,
  );
}

/** The text of a file in UTF-8, or in UTF-16 with its mark, as spreadsheets save it. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`;
    throw new UsageError(`${reason}\n  → npm run import -- FILE, with the path of a JSON or CSV file`);
  });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UsageError(`${path} is not UTF-8 text.\n  → In the spreadsheet, save it as “CSV UTF-8”.`);
  }
}
