import type { z } from 'zod';
import type { Change } from './change.ts';
import type { StoryContext } from './story-context.ts';

/** What is known about the item to create, by option. */
export type Answers = Record<string, string | undefined>;

/** A kind of item that can be created. */
export interface Kind {
  /** What it creates, for the help. */
  about: string;
  /** The options whose values may be given as positional arguments, in that order. */
  byPosition: string[];
  /** In the order in which a terminal asks for them. */
  fields: Field[];
  /**
   * Refuses a story to which nothing of this kind can be added, whatever the answers.
   * @throws ContentError
   */
  checkStory?: (story: StoryContext) => void;
  /** Problems that the check cannot see in the files, such as a name that is already used. */
  problems: (answers: Answers, story: StoryContext) => Problem[];
  /** What to write for these answers. */
  changes: (answers: Answers, story: StoryContext) => Change[];
  /** What the writer does next, as a sentence. */
  next: (answers: Answers) => string;
}

/** One value of an item, given as an option or by position, or else asked for. */
export interface Field {
  /** The name of the option. */
  flag: string;
  /** Its key in the file. */
  key: string;
  /** The description in the schema. */
  about: string;
  required: boolean;
  /** How it is written, if not as text. */
  as?: 'number' | 'date' | 'ids';
  /** The default; a terminal offers it. */
  fallback?: (answers: Answers, story: StoryContext) => string | undefined;
  /** The option from which the default is made. A derived field is asked for last. */
  derived?: string;
}

/** What is wrong with an answer, in the words of the check. */
export interface Problem {
  /** The option to correct, if it is a single one. */
  flag: string | undefined;
  message: string;
  hint?: string | undefined;
  /** A value to offer instead. */
  instead?: string;
}

const AS: Record<string, Field['as']> = {
  value: 'number',
  lat: 'number',
  lon: 'number',
  significance: 'number',
  date: 'date',
  published: 'date',
  accessed: 'date',
  people: 'ids',
  sources: 'ids',
};

/** Options with another name than their key. One source is typed at a time. */
const FLAGS: Record<string, string> = { sources: 'source', countedBy: 'counted-by' };

/**
 * Fields for keys of a schema, with its descriptions.
 * @param more what differs, by key
 */
export function fieldsOf(
  schema: z.ZodObject,
  keys: string[],
  more: Record<string, Partial<Field>> = {},
): Field[] {
  return keys.map((key) => {
    const of = schema.shape[key] as unknown as z.ZodType;
    const as = AS[key];
    return {
      flag: FLAGS[key] ?? key,
      key,
      about: of.description ?? '',
      required: !of.safeParse(undefined).success,
      ...(as === undefined ? {} : { as }),
      ...more[key],
    };
  });
}
