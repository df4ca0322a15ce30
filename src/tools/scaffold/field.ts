import type { z } from 'zod';
import type { Existing } from './existing.ts';

/** What is known of the thing to make, by flag. */
export type Answers = Record<string, string | undefined>;

/** One thing to know about what is made: told by flag or by position, else asked. */
export interface Field {
  flag: string;
  /** Its key in the file. */
  key: string;
  /** What it is: the schema's own sentence. */
  about: string;
  /** Nothing can be written without it. */
  required: boolean;
  /** How it is written, where it is not text. */
  as?: 'number' | 'date' | 'ids';
  /** What it is if nobody says; a terminal offers it. */
  fallback?: (answers: Answers, story: Existing) => string | undefined;
  /** The answer that it is made of, so it is asked last. */
  derived?: string;
}

const AS: Record<string, Field['as']> = {
  lat: 'number',
  lon: 'number',
  significance: 'number',
  date: 'date',
  published: 'date',
  accessed: 'date',
  people: 'ids',
  sources: 'ids',
};

/** Keys whose flag is another word: one source is typed at a time. */
const FLAGS: Record<string, string> = { sources: 'source' };

/** The fields of the keys of a schema, with its sentences. */
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
