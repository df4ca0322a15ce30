import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { skippedText, summaryText } from '../../../src/tools/timelinejs/report.ts';
import { Unreadable } from '../../../src/tools/timelinejs/timeline.ts';
import { everything, imported } from './imported.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FIXTURES).sort();
const read = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');

test.each(names.filter((name) => !name.startsWith('broken')))(
  '%s becomes the story in its golden file, which passes the check',
  async (file) => {
    const result = imported(read(file), { file });
    const printed = `${summaryText({ ...result, files: [] }, 'folder')}\n${skippedText(result.notes)}\n`;
    const golden = join(import.meta.dirname, 'goldens', `${file}.txt`);
    await expect(`${everything(result)}\n===== terminal\n${printed}`).toMatchFileSnapshot(golden);
  },
);

const ERRORS: Record<string, [place: string, message: string]> = {
  'broken-comma.txt': ['4:3', 'This is not JSON'],
  'broken-end.txt': ['1:49', 'This is not JSON'],
  'broken-shape.json': ['1:1', 'This JSON has no list of events.'],
  'broken-empty.json': ['1:1', 'There is no event in this timeline.'],
  'broken-nothing.json': ['1:1', 'This file is empty.'],
  'broken-columns.csv': [
    '1:1',
    'No column of this table is called Date or Year. Its first row says: Jahr, Monat, Titel.',
  ],
  'broken-quote.csv': ['3:1', 'A quotation mark in this table is never closed.'],
};

test.each(names.filter((name) => name.startsWith('broken')))(
  'the error for %s names the place and what to type',
  (file) => {
    try {
      imported(read(file));
      expect.fail('It was imported.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { line, column, message, hint } = error;
      const [place, start] = ERRORS[file] ?? [];
      expect(`${line}:${column}`).toBe(place);
      expect(message).toContain(start);
      expect(hint).toMatch(/\w/);
    }
  },
);
