import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { z } from 'zod';
import type { Position } from '../../schema/body.ts';
import { type Issue, issueAt, warningAt } from '../issue.ts';
import { refusedCharacters } from '../../characters.ts';
import { isInMarks, markIn } from './quotation-marks.ts';
import { refused } from './raw-text.ts';
import { issueTexts } from './zod-issue.ts';

/** YAML text of a file or of its front matter; `line` is the number of lines before it. */
export interface YamlText {
  file: string;
  text: string;
  line: number;
}

/** A parsed YAML document that knows the position of each of its values. */
export interface YamlSource {
  value: unknown;
  issues: Issue[];
  /** Issues of a document that can be read all the same. */
  remarks: Issue[];
  /** The position of a key or of an item of a list by its path; if it is missing, of its nearest parent. */
  at: (path: readonly PropertyKey[]) => Position;
}

/**
 * Reads YAML 1.2, in which a date stays text. A number stays text too where the text of
 * a JavaScript number would differ from what was written: 0079, 1.50, 1e6. The first syntax error becomes an issue at its
 * position.
 */
export function readYaml({ file, text, line }: YamlText): YamlSource {
  const counter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const place = (offset: number): Position => {
    const found = counter.linePos(offset);
    return { line: found.line + line, column: found.col };
  };
  const tab = /^ *\t/m.exec(text);
  const [error] = parsed.errors;
  const at = tab && error ? tab.index + tab[0].length - 1 : error?.pos[0];
  const issues: Issue[] = [];
  const remarks: Issue[] = [];
  if (error && at !== undefined) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n')[0] ?? '';
    const { message, hint } = inPlainWords(error, tab !== null, markIn(line));
    issues.push(issueAt('yaml', file, place(at), message, hint));
  }
  visit(parsed, {
    Alias: (_, alias) => {
      // YAML would put the value of an anchor here.
      const message = 'Text that starts with * means another value in YAML.';
      const hint = 'Put all of the text in quotation marks.';
      issues.push(issueAt('yaml', file, place(alias.range?.[0] ?? 0), message, hint));
      return visit.BREAK;
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') {
        const at = place(scalar.range?.[0] ?? 0);
        if (scalar.type === 'PLAIN' && isInMarks(scalar.value)) remarks.push(inMarks(file, at, scalar.value));
        // What an escape such as "\u200b" stands for is not in the text.
        if (scalar.type === 'QUOTE_DOUBLE')
          for (const { character } of refusedCharacters(scalar.value))
            if (!text.slice(...(scalar.range ?? [])).includes(character))
              remarks.push(refused(file, at, character));
      }
      if (typeof scalar.value === 'number' && String(scalar.value) !== scalar.source)
        scalar.value = scalar.source;
    },
  });
  const value: unknown = issues.length > 0 ? undefined : parsed.toJS();
  return {
    value,
    issues,
    remarks: issues.length > 0 ? [] : remarks,
    at: (path) => place(offsetOf(parsed, path)),
  };
}

const inMarks = (file: string, at: Position, text: string): Issue =>
  warningAt(
    'quotation-marks',
    file,
    at,
    'Readers would see the quotation marks around this text.',
    `Delete them, or write '${text}' if they belong to it.`,
  );

/** The parser's message in plain words. */
function inPlainWords(
  error: YAMLParseError,
  tab: boolean,
  mark: string | undefined,
): { message: string; hint?: string } {
  if (tab)
    return { message: 'YAML is indented with spaces, not tabs.', hint: 'Replace the tab with two spaces.' };
  if (error.message.startsWith('Nested mappings')) {
    return {
      message:
        mark === undefined
          ? 'This text contains a colon followed by a space.'
          : `This text contains a colon followed by a space, and ${mark} is not a quotation mark of YAML.`,
      hint: 'Put all of the text in quotation marks: key: "text: more text".',
    };
  }
  if (error.message.startsWith('Maximum call stack'))
    return {
      message: 'This is nested too deeply.',
      hint: 'Write it with fewer lists and mappings inside each other.',
    };
  if (error.code === 'DUPLICATE_KEY')
    return { message: 'This key is here twice.', hint: 'Delete one of them.' };
  if (error.message.startsWith('Flow sequence')) {
    return {
      message: 'A list that opens with [ is not closed before this line.',
      hint: 'Write ] at its end.',
    };
  }
  if (error.code === 'MISSING_CHAR')
    return { message: `Something is not closed: ${error.message.replace(/\.?$/, '.')}` };
  return { message: `This is not YAML: ${error.message.replace(/\.?$/, '.')}` };
}

function offsetOf(parsed: Document, path: readonly PropertyKey[]): number {
  let node: unknown = parsed.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && String(item.key) === String(step))
      : undefined;
    const child: unknown = pair ? pair.value : node.get(typeof step === 'number' ? step : String(step), true);
    const shown: unknown = pair ? pair.key : child;
    if (!isNode(shown)) break;
    offset = shown.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}

/**
 * Checks a YAML value against a schema; every violation becomes an issue at its key.
 * @param zone the time zone in which a time without an offset was probably meant
 * @returns the data if it is valid, and otherwise those fields of an object that are
 */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: YamlSource,
  file: string,
  { path = [], zone }: { path?: readonly PropertyKey[]; zone?: string | undefined } = {},
): { data: z.output<S> | undefined; partial: Partial<z.output<S>>; issues: Issue[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, partial: result.data as Partial<z.output<S>>, issues: [] };
  const issues = issueTexts(result.error.issues, schema, value, zone).map((text) =>
    issueAt('schema', file, source.at([...path, ...text.path]), text.message, text.hint),
  );
  return { data: undefined, partial: readable(schema, value), issues };
}

/** The fields of an object that are valid by themselves. */
function readable<S extends z.ZodType>(schema: S, value: unknown): Partial<z.output<S>> {
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(schema.shape).flatMap(([key, inner]) => {
    const result = (inner as z.ZodType).safeParse((value as Record<string, unknown>)[key]);
    return result.success && result.data !== undefined ? [[key, result.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<z.output<S>>;
}
