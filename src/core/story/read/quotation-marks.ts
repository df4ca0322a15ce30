import type { Position } from '../../schema/body.ts';
import type { Issue } from '../issue.ts';
import type { Report } from './report.ts';

const MARKS = '“”„‟‘’‚‛«»‹›″′＂＇`';

/** An opening tag of a component, up to its end or to the next tag. */
const TAG = /<[A-Z]\w*\s[^<>]*/g;
/** A mark where the value of an attribute begins. */
const OPENS = new RegExp(`([\\w-]+)\\s*=\\s*([${MARKS}])([^"${MARKS}>]*)`, 'g');
/** A mark that was meant to end a value: another attribute or the end of the tag follows. */
const CLOSES = new RegExp(`([\\w-]+)\\s*=\\s*"([^"${MARKS}]*)([${MARKS}])(?=\\s+[\\w-]+\\s*=|\\s*/?$)`, 'g');

/** Reports quotation marks of print around attributes, once for all; whether there are any. */
export function reportQuotationMarks(body: string, skip: number, report: Report): boolean {
  const found = [...body.matchAll(TAG)].flatMap(({ 0: tag, index: start }) => [
    ...[...tag.matchAll(OPENS)].map(({ 0: all, 1: name = '', 2: mark = '', 3: value = '', index }) => ({
      ...{ name, mark, value },
      at: start + index + all.length - value.length - mark.length,
    })),
    ...[...tag.matchAll(CLOSES)].map(({ 0: all, 1: name = '', 2: value = '', 3: mark = '', index }) => ({
      ...{ name, mark, value },
      at: start + index + all.length - mark.length,
    })),
  ]);
  const [first, ...others] = found.sort((a, b) => a.at - b.at);
  if (!first) return false;
  const placeOf = ({ at }: { at: number }): Position => {
    const lines = body.slice(0, at).split('\n');
    return { line: skip + lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  report.error(
    'quotation-marks',
    placeOf(first),
    `${first.mark} is not a quotation mark of an attribute.`,
    `Write ${first.name}="${first.value.trim()}", with the straight quotation marks of a keyboard.`,
  );
  if (others.length > 0) {
    const issue = report.issues.at(-1) as Issue;
    issue.others = others.map((other) => ({ file: report.file, ...placeOf(other) }));
  }
  return true;
}

const AROUND = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, 'g');

/** A value without the quotation marks of print around it, and the marks; undefined if it has none. */
export function withoutMarks(value: string): { bare: string; marks: string[] } | undefined {
  const trimmed = value.trim();
  const marks = trimmed.match(AROUND);
  return marks ? { bare: trimmed.replace(AROUND, ''), marks } : undefined;
}

/** Whether a text is in quotation marks of print from its first character to its last, and has no others. */
export const isInMarks = (text: string): boolean => {
  const inner = withoutMarks(text);
  return inner?.marks.length === 2 && !/[“”„«»"]/.test(inner.bare) && /^[“”„«»＂]/.test(text.trim());
};

/** Marks of print in a line of YAML that was taken for something else. */
export const markIn = (line: string): string | undefined => /[“”„«»]/.exec(line)?.[0];
