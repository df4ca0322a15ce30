import { z } from 'zod';
import type { DateError } from '../../schema/clock.ts';
import { nearest, suggest } from '../did-you-mean.ts';
import { characterName, unseenIn } from '../../characters.ts';
import { withoutMarks } from './quotation-marks.ts';

/** A Zod issue in plain words. */
export interface IssueText {
  message: string;
  hint?: string | undefined;
  /** The path in the value; of an unknown key, it ends with that key. */
  path: PropertyKey[];
}

/**
 * Zod issues in plain words: what is wrong and what to type. A misspelt key is one mistake, so the key that was meant
 * is not reported as missing as well.
 * @param root the schema, for key names and descriptions
 * @param value the value that was checked
 * @param zone the time zone in which a time without an offset was probably meant
 */
export function issueTexts(
  issues: z.core.$ZodIssue[],
  root: z.ZodType,
  value: unknown,
  zone?: string,
): IssueText[] {
  const texts = issues.flatMap((issue) => issueText(issue, root, value, zone));
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const keys = keysOf(schemaAt(root, issue.path));
      return issue.keys.map((key) => [...issue.path, nearest(key, keys)].join('.'));
    }),
  );
  return texts.filter(({ path, message }) => !(message.endsWith('is missing.') && meant.has(path.join('.'))));
}

function issueText(
  issue: z.core.$ZodIssue,
  root: z.ZodType,
  value: unknown,
  zone: string | undefined,
): IssueText[] {
  const { path } = issue;
  const name = nameOf(path);
  const found = path.reduce<unknown>((inner, step) => (inner as never)?.[step as never], value);
  const schema = schemaAt(root, path);
  const about = schema?.description;
  const around = typeof found === 'string' && schema ? whatIsAround(found, schema) : undefined;
  if (around) return [{ path, message: `“${name}” ${around.message}`, hint: around.hint }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysOf(schema);
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `There is no key “${key}” here.`,
        hint:
          keys.length === 0
            ? 'Nothing can be set here.'
            : (suggest(key, keys) ?? `The keys are: ${keys.join(', ')}.`),
      }));
    }
    case 'too_big':
    case 'too_small':
      if (issue.origin !== 'number') return [{ path, message: issue.message, hint: undefined }];
      return [
        {
          path,
          message: `“${name}” cannot be ${String(found)}.`,
          hint:
            issue.code === 'too_big'
              ? `The maximum is ${issue.maximum}.`
              : `The minimum is ${issue.minimum}.`,
        },
      ];
    case 'custom': {
      const { hint, hintIn } = (issue.params ?? {}) as Partial<DateError>;
      return [{ path, message: issue.message, hint: hintIn?.(zone) ?? hint }];
    }
    case 'invalid_type':
    case 'invalid_union':
    case 'invalid_value':
      if (found === undefined)
        return [
          { path, message: `“${name}” is missing.`, hint: about && `Write ${name}: ${lowerFirst(about)}` },
        ];
      break;
    default:
      return [{ path, message: issue.message, hint: undefined }];
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const hint = suggest(String(found), choices) ?? `Choose from: ${choices.join(', ')}.`;
    return [{ path, message: `“${String(found)}” is not a ${name}.`, hint }];
  }
  if (issue.code === 'invalid_type') {
    const message = `“${name}” should be ${WORDS[issue.expected] ?? issue.expected}, not ${wordFor(found)}.`;
    return [{ path, message, hint: example(issue.expected, name, found) }];
  }
  return [{ path, message: issue.message, hint: undefined }];
}

/** Quotation marks of print and invisible marks around a value that would be valid without them. */
function whatIsAround(found: string, schema: z.ZodType): { message: string; hint: string } | undefined {
  const isText = (value: string) => schema.safeParse(value).success;
  const isValid = (value: string) => isText(value) || schema.safeParse(Number(value)).success;
  const quoted = withoutMarks(found);
  if (quoted && isValid(quoted.bare))
    return {
      message: `is in ${[...new Set(quoted.marks)].join(' and ')}, which are not quotation marks here.`,
      hint: isText(quoted.bare)
        ? `Write ${quoted.bare}, or "${quoted.bare}" with the straight quotation marks of a keyboard.`
        : `Write ${quoted.bare}.`,
    };
  const unseen = unseenIn(found);
  const seen = unseen.reduce((text, character) => text.replaceAll(character, ''), found);
  if (unseen.length > 0 && isValid(seen))
    return {
      message: `contains ${unseen.map(characterName).join(' and ')}, which is allowed only in running text.`,
      hint: 'Delete it.',
    };
  return undefined;
}

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

/** The line to type for a value of the wrong type, if it is obvious. */
function example(expected: string, name: string, found: unknown): string | undefined {
  if (expected === 'array' && typeof found === 'string') return `Write ${name}: [${found}]`;
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return `Write ${name}: "${found}"`;
  return undefined;
}

function wordFor(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : `“${String(value)}”`;
}

/** The last key of a path; an item of a list has the name of the list. */
const nameOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((step) => typeof step === 'string') ?? 'the file');

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The schema of a nested value, through lists, defaults and optionals. */
function schemaAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): z.ZodType | undefined {
  const inner = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[String(step)] as z.ZodType | undefined, rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  return undefined;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
