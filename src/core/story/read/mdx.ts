import { issueAt } from '../issue.ts';
import { MdxError, type Node, parseMdx, TOO_DEEP } from './mdast.ts';
import { reportQuotationMarks } from './quotation-marks.ts';
import type { Report } from './report.ts';
import type { YamlText } from './yaml.ts';

/** An MDX file, split at its front matter. */
export interface MdxFile {
  /** undefined if the file has none, which is reported. */
  front: YamlText | undefined;
  /** undefined if the body cannot be parsed, which is reported. */
  root: Node | undefined;
  lines: string[];
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Splits a file into front matter and parsed body. A file without front matter is reported. */
export function readMdx(file: string, text: string, report: Report): MdxFile {
  const lines = text.split('\n');
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const open = text.startsWith('---');
    const issue = issueAt(
      'front-matter',
      file,
      { line: 1, column: 1 },
      open ? 'The front matter has no end.' : 'The file has no front matter.',
      open
        ? 'Close it with a line of three hyphens: ---'
        : 'Start the file with ---, then headline: and the other keys, then ---.',
    );
    report.issues.push({ ...issue, hides: [file] });
    return { front: undefined, root: undefined, lines };
  }
  const front = { file, text: match[1] ?? '', line: 1 };
  const skip = match[0].split('\n').length - 1;
  return { front, root: readRoot(text.slice(match[0].length), skip, report), lines };
}

/** Parses a body that has `skip` lines of the file before it; a syntax error is reported. */
export function readRoot(body: string, skip: number, report: Report): Node | undefined {
  try {
    return parseMdx(body, skip);
  } catch (error) {
    if (!(error instanceof MdxError)) throw error;
    if (error.message === TOO_DEEP) {
      report.error(
        'mdx',
        error.at,
        TOO_DEEP,
        'Write it with fewer lists, quotations or links inside each other.',
      );
      return undefined;
    }
    if (reportQuotationMarks(body, skip, report)) return undefined;
    const { line, column } = error.at;
    const rest = ('\n'.repeat(skip) + body).split('\n')[line - 1]?.slice(column - 1) ?? '';
    const { message, hint } = autolink(rest) ?? inPlainWords(error.message);
    report.error('mdx', error.at, message, hint);
    return undefined;
  }
}

/** What to write instead of a Markdown link in angle brackets, which MDX reads as a tag. */
function autolink(text: string): ReturnType<typeof inPlainWords> | undefined {
  const [link, url, email] = /^<(?:(\w[\w+.-]*:[^\s<>]*)|([^\s<>@]+@[^\s<>]+))>/.exec(text) ?? [];
  if (link === undefined) return undefined;
  const address = url ?? `mailto:${email}`;
  return {
    message: `${link} is an address without words.`,
    hint: `Write what it leads to: [words](${address}).`,
  };
}

/** The parser's message in plain words. */
function inPlainWords(parserMessage: string): { message: string; hint?: string } {
  const unclosed = /Expected a closing tag for `(<\w+>)`/.exec(parserMessage)?.[1];
  if (unclosed !== undefined) {
    return {
      message: `${unclosed} is never closed.`,
      hint: `Write </${unclosed.slice(1)} after its text, and no blank line between a tag and text on its line.`,
    };
  }
  const stray = /Unexpected closing tag `(<\/\w+>)`/.exec(parserMessage)?.[1];
  if (stray !== undefined) {
    return { message: `${stray} has no opening tag.`, hint: 'Remove it, or add the opening tag before it.' };
  }
  if (parserMessage.includes('expression')) {
    return {
      message: 'A { starts code, and code is not allowed in a story.',
      hint: 'Write \\{ for a literal brace.',
    };
  }
  if (parserMessage.includes('Unexpected character `!`')) {
    return { message: 'Comments are not allowed here.', hint: 'Delete it; git keeps the history.' };
  }
  if (/before name|after `<`/.test(parserMessage)) {
    return {
      message: 'A < starts a tag, and this is not a component.',
      hint: 'Write \\< for a literal <; close every quotation mark in a tag.',
    };
  }
  return { message: `This is not MDX: ${parserMessage.replace(/\.?$/, '.')}` };
}
