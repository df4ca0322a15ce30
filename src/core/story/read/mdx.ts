import type { Position } from '../../schema/body.ts';
import { type Node, parseMdx } from './hast.ts';
import type { Report } from './report.ts';
import type { YamlText } from './yaml.ts';

/** An MDX file, split at its front matter. */
export interface MdxFile {
  /** undefined where the file has none; the report then says so. */
  front: YamlText | undefined;
  /** undefined where the body cannot be parsed; the report then says why. */
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
    report.error(
      { line: 1, column: 1 },
      open ? 'The front matter has no end.' : 'The file has no front matter.',
      open
        ? 'Close it with a line of three hyphens: ---'
        : 'Start the file with ---, then headline: and the other keys, then ---.',
    );
    return { front: undefined, root: undefined, lines };
  }
  const front = { file, text: match[1] ?? '', line: 1 };
  const skip = match[0].split('\n').length - 1;
  return { front, root: readRoot(text.slice(match[0].length), skip, report), lines };
}

/** Parses a body whose file has `skip` lines before it; what cannot be parsed is reported. */
export function readRoot(body: string, skip: number, report: Report): Node | undefined {
  try {
    return parseMdx(body, skip);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { at, message, hint } = parserSays(error.message);
    report.error(at, message, hint);
    return undefined;
  }
}

/** The parser's words in a writer's: Satteri says `line:column: message (rule)`. */
function parserSays(text: string): { at: Position; message: string; hint?: string } {
  const parts = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(text);
  const at = { line: Number(parts?.[1] ?? 1), column: Number(parts?.[2] ?? 1) };
  const said = parts?.[3] ?? text;
  const unclosed = /Expected a closing tag for `(<\w+>)`/.exec(said)?.[1];
  if (unclosed !== undefined) {
    return {
      at,
      message: `${unclosed} is never closed.`,
      hint: `Write </${unclosed.slice(1)} after its text; no blank line may stand between a tag and text on its own line.`,
    };
  }
  const stray = /Unexpected closing tag `(<\/\w+>)`/.exec(said)?.[1];
  if (stray !== undefined)
    return {
      at,
      message: `${stray} closes nothing that is open here.`,
      hint: 'Remove it, or open the tag before it.',
    };
  if (said.includes('expression'))
    return {
      at,
      message: 'A { opens code, and a story holds no code.',
      hint: 'Write \\{ for a brace meant as text.',
    };
  if (said.includes('Unexpected character `!`')) {
    return { at, message: 'A comment cannot stand here.', hint: 'Delete it; git keeps what was said.' };
  }
  if (/before name|after `<`/.test(said))
    return {
      at,
      message: 'A < opens a tag, and this is not one of ours.',
      hint: 'Write \\< for a < meant as text; close every quotation mark in a tag.',
    };
  return { at, message: `This is not MDX: ${said.replace(/\.?$/, '.')}` };
}
