import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../src/tools/timelinejs/read.ts';
import { leftOutText, summaryText } from '../../../src/tools/timelinejs/summary.ts';
import { everything, imported } from './imported.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FIXTURES).sort();
const read = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');

test.each(names.filter((name) => !name.startsWith('broken')))(
  '%s becomes the story of its golden, and passes the check',
  async (file) => {
    const result = imported(read(file), { file });
    const said = `${summaryText({ ...result, files: [] }, 'folder')}\n${leftOutText(result.notes)}\n`;
    const golden = join(import.meta.dirname, 'goldens', `${file}.txt`);
    await expect(`${everything(result)}\n===== terminal\n${said}`).toMatchFileSnapshot(golden);
  },
);

const SAID: Record<string, [place: string, message: string]> = {
  'broken-comma.txt': ['4:3', 'This is not JSON'],
  'broken-end.txt': ['1:49', 'This is not JSON'],
  'broken-shape.json': ['1:1', 'This JSON has no list of events.'],
  'broken-empty.json': ['1:1', 'There is no event in this timeline.'],
  'broken-nothing.json': ['1:1', 'This file is empty.'],
  'broken-columns.csv': [
    '1:1',
    'No column of this table is called Year. Its first row says: Jahr, Monat, Titel.',
  ],
  'broken-quote.csv': ['3:1', 'A quotation mark in this table is never closed.'],
};

test.each(names.filter((name) => name.startsWith('broken')))(
  '%s says where it breaks and what to type',
  (file) => {
    try {
      imported(read(file));
      expect.fail('It was read.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { line, column, message, hint } = error.at;
      const [place, start] = SAID[file] ?? [];
      expect(`${line}:${column}`).toBe(place);
      expect(message).toContain(start);
      expect(hint).toMatch(/\w/);
    }
  },
);
