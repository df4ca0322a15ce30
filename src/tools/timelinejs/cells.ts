import { dsvFormat } from 'd3';
import type { Note } from './note.ts';
import { Unreadable } from './timeline.ts';

/** A row of a sheet, whatever its format. */
export interface Row {
  /** Where a person finds it: `row 5`. */
  where: string;
  cells: string[];
}

/** Written into the first line by Excel: the separator of the table below. */
const SEPARATOR_LINE = /^sep=(?<separator>[^\n])\n/i;

/**
 * Splits a sheet with commas, semicolons or tabs between its cells.
 * @throws Unreadable
 */
export function readCells(text: string): { rows: Row[]; notes: Note[] } {
  const named = SEPARATOR_LINE.exec(text);
  const above = named ? 1 : 0;
  const table = text.slice(named?.[0].length ?? 0);
  const separator = named?.groups?.['separator'] ?? separatorOf(table);
  const quoting = findQuotingMistake(table, separator);
  if (quoting && separator !== '\t')
    throw new Unreadable(quoting.message, quoting.hint, quoting.line + above);
  // Between tabs, a quotation mark is often only an inch mark: many programs write such cells as they are.
  const rows = quoting
    ? table.split('\n').map((line) => line.split(separator))
    : dsvFormat(separator).parseRows(table);
  return {
    rows: rows.map((cells, index) => ({
      where: `row ${index + 1 + above}`,
      cells: cells.map((cell) => cell.trim()),
    })),
    notes: quoting ? [marksAreText(quoting.line + above)] : [],
  };
}

const marksAreText = (line: number): Note => ({
  where: `line ${line}`,
  kind: 'interpreted',
  what: 'quotation marks in a table',
  message: 'All quotation marks of this table are read as text, because one here does not enclose a cell.',
});

/** The separator that splits the first row into the most cells. */
function separatorOf(text: string): string {
  const line = /^.*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
}

/** The first quotation mark that starts a cell and does not end it; the rest of the table would be one cell. */
function findQuotingMistake(
  text: string,
  separator: string,
): { message: string; hint: string; line: number } | undefined {
  const isEnd = (at: number) => at >= text.length || text[at] === separator || text[at] === '\n';
  for (let start = 0; start <= text.length;) {
    let end = start;
    if (text[start] === '"') {
      end = closingMark(text, start);
      const line = text.slice(0, start).split('\n').length;
      const hint = 'Put all of the cell into quotation marks, and write one inside it twice: "".';
      if (end < 0) return { message: 'A quotation mark in this table is never closed.', hint, line };
      if (!isEnd(end + 1)) return { message: 'A cell goes on after its quotation marks.', hint, line };
    }
    while (!isEnd(end)) end += 1;
    start = end + 1;
  }
  return undefined;
}

/** The position of the quotation mark that closes the one at `start`; -1 if there is none. */
function closingMark(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
