import { type Node, placeOf, writtenLines } from './mdast.ts';
import type { RuleId } from '../rules.ts';
import { decodeReference } from './references.ts';
import type { Report } from './report.ts';

/** Markup that the parser took for text, so that readers would see its signs. */
interface Markup {
  pattern: RegExp;
  /** Only at the start of a line. */
  startsLine?: boolean;
  message: (match: string) => string;
  hint: string;
  rule?: RuleId;
  /** Of what the pattern finds: whether it is meant. */
  means?: (match: string, before: string, after: string) => boolean;
}

const MARKUP: Markup[] = [
  {
    pattern: /&(?:#x?[\da-f]+|[a-z][a-z\d]*);/gi,
    means: (reference) => NOT_A_CHARACTER.test(decodeReference(reference)),
    message: (reference) => `“${reference}” stands for no character.`,
    hint: 'Write the character itself, or \\& for a literal &.',
  },
  {
    pattern: /\[\^[^\]\s]+\]/g,
    message: (reference) => `There is no footnote ${reference}.`,
    hint: 'In story.mdx, write it on a line of its own, [^name]: text; or write \\[ for a literal [.',
    rule: 'footnotes',
  },
  {
    pattern: /\^\[/g,
    message: () => 'A footnote within a line (^[…]) is not supported.',
    hint: 'In story.mdx write [^name] here, and [^name]: text on a line of its own.',
  },
  {
    pattern: /\[\[[^\]]*\]\]/g,
    message: (link) => `“${link}” is not a link.`,
    hint: 'Write [words](address), or \\[ for a literal [.',
  },
  {
    pattern: /\[[^[\]]+\]\[[^[\]]*\]/g,
    message: (link) => `“${link}” refers to no address.`,
    hint: 'Write [words](address), or \\[ for a literal [.',
  },
  {
    pattern: /\]\(/g,
    message: () => 'This link is not complete.',
    hint: 'Write [words](address), with no space in the address, or \\[ for a literal [.',
  },
  {
    pattern: /\*+|_+/g,
    means: isEmphasis,
    message: (signs) => `This ${signs} neither opens nor closes emphasis.`,
    hint: 'Write *words* or **words**, with no space inside the signs, or a backslash before a literal sign: \\* \\_',
  },
  {
    pattern: /`+/g,
    message: () => 'A backtick starts code, and a story contains none.',
    hint: 'Delete it, or write \\` for a literal backtick.',
  },
  {
    pattern: /~~+/g,
    message: () => '~~ strikes text out, and a story does not.',
    hint: 'Correct the text, and say so under corrections; write \\~ for a literal ~.',
  },
  {
    pattern: /==(?=\S)[^=]+==/g,
    message: (words) => `“${words}” would be shown with its signs.`,
    hint: 'Write *words*, or \\= for a literal =.',
  },
  {
    pattern: /\^[^\s^]+\^/g,
    message: (words) => `“${words}” would be shown with its signs.`,
    hint: 'Write the raised character itself, such as ², or \\^ for a literal ^.',
  },
  {
    pattern: /(?<![\w:]):[a-z+-][\w+-]*:(?![\w:])/gi,
    message: (name) => `“${name}” is not a character.`,
    hint: 'Write the character itself, or \\: for a literal colon.',
  },
  {
    // Not an amount of money, which a digit or a space follows.
    pattern: /\$\$|(?<![\w$])\$(?=[^\s\d$])[^$\n]*[^\s$]\$(?!\w)/g,
    message: () => 'Formulas are not supported.',
    hint: 'Write the formula in words or characters, or \\$ for a literal $.',
  },
  {
    pattern: /^\|/g,
    startsLine: true,
    message: () => 'This line is not part of a table.',
    hint: 'Below the heading row write a row such as |---|---|, with as many cells; or write \\| for a literal |.',
  },
  {
    pattern: /^:::/g,
    startsLine: true,
    message: () => 'A block of ::: is not supported.',
    hint: 'Write <Context>, or another component.',
  },
  {
    pattern: /^: /g,
    startsLine: true,
    message: () => 'A list of definitions is not supported.',
    hint: 'Write a list of “- **word**: meaning”, or put the word into glossary.yaml.',
  },
  {
    pattern: /^#{2,}/g,
    startsLine: true,
    message: () => 'This is not a heading.',
    hint: 'Write ## and a space before a heading, or ### for one below it.',
  },
  {
    pattern: /^[=+]{3,}$/g,
    startsLine: true,
    message: () => 'This line would be shown as its signs.',
    hint: 'Delete it.',
  },
];

/** What no reader can see: unassigned or unreadable characters, controls, or a reference that was not decoded. */
const NOT_A_CHARACTER = /^(?:\ufffd|[\p{Cc}\p{Cn}\p{Co}\p{Cs}]|&.+)$/u;

/** One sign between spaces, stars between digits and underscores within a word are meant as such. */
function isEmphasis(signs: string, before: string, after: string): boolean {
  if (signs.length === 1 && /^\s?$/.test(before) && /^\s?$/.test(after)) return false;
  const within = signs.startsWith('*') ? /^\d$/ : /^[\p{L}\p{N}]$/u;
  return !(within.test(before) && within.test(after));
}

/** Reports the markup in a text node that the parser did not understand. A sign after a backslash is text. */
export function reportLiteralMarkup(node: Node, lines: string[], report: Report): void {
  const start = placeOf(node);
  // Each line of a block would be the same mistake.
  const blocks = new Set<string>();
  for (const [index, written] of writtenLines(node, lines).entries()) {
    const line = start.line + index;
    const whole = lines[line - 1] ?? '';
    const from = index === 0 ? start.column - 1 : whole.length - whole.trimStart().length;
    const text = masked(index === 0 ? written : written.trimStart()).trimEnd();
    const startsLine = whole.slice(0, from).trim() === '';
    let end = 0;
    for (const found of markupIn(text, startsLine, whole, from)) {
      // “[[x]](y)” is one mistake.
      if (found.at < end) continue;
      end = found.at + found.match.length;
      if (found.startsLine && blocks.has(found.hint)) continue;
      blocks.add(found.hint);
      report.error(
        found.rule ?? 'markdown',
        { line, column: from + found.at + 1 },
        found.message(found.match),
        found.hint,
      );
    }
  }
}

const markupIn = (text: string, startsLine: boolean, whole: string, from: number) =>
  MARKUP.filter((markup) => startsLine || markup.startsLine !== true)
    .flatMap(({ pattern, means, ...markup }) =>
      [...text.matchAll(pattern)].map(({ 0: match, index: at }) => ({ ...markup, means, match, at })),
    )
    .filter(({ means, match, at }) => {
      const [before = '', after = ''] = [whole[from + at - 1], whole[from + at + match.length]];
      return means?.(match, before, after) ?? true;
    })
    .sort((a, b) => a.at - b.at);

/** A line with each escaped sign replaced by two letters of no meaning. */
const masked = (line: string): string => line.replace(/\\[!-/:-@[-`{-~]/g, '\ue000\ue000');
