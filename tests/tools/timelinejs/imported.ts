import { createStory } from '../../stories/load.ts';
import { type ReadOptions, readRaw } from '../../../src/tools/timelinejs/read.ts';
import { reportText } from '../../../src/tools/timelinejs/report.ts';
import { type ImportedStory, type ImportOptions, storyOf } from '../../../src/tools/timelinejs/story.ts';
import { IMPORT_REPORT } from '../../../src/core/story/read/file-names.ts';
import { type StoryFile, storyFile } from '../../../src/core/story/read/draft.ts';
import type { Story } from '../../../src/core/story/story.ts';

const OPTIONS: ImportOptions = {
  file: 'timeline.json',
  url: undefined,
  publisher: undefined,
  byline: undefined,
  language: 'en-GB',
  timeZone: undefined,
  day: '2026-01-02',
};

export interface Imported extends Omit<ImportedStory, 'files'> {
  files: StoryFile[];
  report: string;
  /** The checked story; `imported` throws if the check fails. */
  story: Story;
}

/** Imports a text as the command does, and checks the story. */
export function imported(text: string, options: Partial<ImportOptions> & ReadOptions = {}): Imported {
  const all = { ...OPTIONS, ...options };
  const result = storyOf(readRaw(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''), options), all);
  const files = result.files.map(({ path, added }) => storyFile(path, added));
  return { ...result, files, report: reportText(result, all), story: createStory(files) };
}

/** All files that an import writes, one after another. */
export const everything = ({ files, report }: Pick<Imported, 'files' | 'report'>): string =>
  [...files, { path: IMPORT_REPORT, text: report }]
    .map(({ path, text }) => `===== ${path}\n${text}`)
    .join('\n');

/** A sheet with one event, from its cells by column. */
export function row(cells: Record<string, string>): string {
  const quoted = (values: string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  return [Object.keys(cells), Object.values(cells)].map(quoted).join('\n');
}
