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
import type { Issue } from '../issue.ts';
import { issueTexts } from './zod-issue.ts';

/** YAML text of a file, or of its front matter: `line` is the line of the file before its first. */
export interface YamlText {
  file: string;
  text: string;
  line: number;
}

/** A parsed YAML document that can say where each of its values stands. */
export interface YamlSource {
  value: unknown;
  issues: Issue[];
  /** The position of a key (or of an item of a list) by its path; the nearest parent's where it is missing. */
  at: (path: readonly PropertyKey[]) => Position;
}

/** Reads YAML 1.2, in which a date stays text. The first syntax error becomes an issue at its place. */
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
  const issues: Issue[] =
    error && at !== undefined
      ? [{ file, ...place(at), rule: 'yaml', severity: 'error', ...yamlSays(error, tab !== null) }]
      : [];
  visit(parsed, {
    Alias: (_, alias) => {
      const at = place(alias.range?.[0] ?? 0);
      issues.push({ file, ...at, rule: 'yaml', severity: 'error', ...ALIAS });
      return visit.BREAK;
    },
  });
  const value: unknown = issues.length > 0 ? undefined : parsed.toJS();
  return { value, issues, at: (path) => place(offsetOf(parsed, path)) };
}

/** YAML would put another value here. */
const ALIAS = {
  message: 'Text that starts with * means another value in YAML.',
  hint: 'Put the whole text in quotation marks.',
};

/** The parser's words in a writer's. */
function yamlSays(error: YAMLParseError, tab: boolean): { message: string; hint?: string } {
  if (tab)
    return { message: 'YAML is indented with spaces, not tabs.', hint: 'Replace the tab with two spaces.' };
  if (error.message.startsWith('Nested mappings')) {
    return {
      message: 'A colon and a space stand inside this text.',
      hint: 'Put the whole text in quotation marks: key: "text: more text".',
    };
  }
  if (error.code === 'DUPLICATE_KEY')
    return { message: 'This key stands twice here.', hint: 'Keep one of them.' };
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
 * @returns the data, if all of it is right, and otherwise what could be read of an object, key by key
 */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: YamlSource,
  file: string,
  path: readonly PropertyKey[] = [],
): { data: z.output<S> | undefined; partial: Partial<z.output<S>>; issues: Issue[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, partial: result.data as Partial<z.output<S>>, issues: [] };
  const issues = issueTexts(result.error.issues, schema, value).map((text): Issue => ({
    file,
    ...source.at([...path, ...text.path]),
    rule: 'schema',
    severity: 'error',
    message: text.message,
    ...(text.hint === undefined ? {} : { hint: text.hint }),
  }));
  return { data: undefined, partial: readable(schema, value), issues };
}

/** The keys of an object that are right on their own. */
function readable<S extends z.ZodType>(schema: S, value: unknown): Partial<z.output<S>> {
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(schema.shape).flatMap(([key, inner]) => {
    const result = (inner as z.ZodType).safeParse((value as Record<string, unknown>)[key]);
    return result.success && result.data !== undefined ? [[key, result.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<z.output<S>>;
}
