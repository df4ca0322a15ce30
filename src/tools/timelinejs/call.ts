import { basename } from 'node:path';
import { isTimeZone } from '../../core/schema/story.ts';
import { webAddress } from './html.ts';
import { parseSpan } from '../../core/schema/span.ts';
import { UsageError } from '../../core/errors.ts';
import { readArguments } from '../arguments.ts';
import { slug } from '../scaffold/slug.ts';
import { today } from '../scaffold/today.ts';
import type { Facts } from './story.ts';

/** A call of the command. */
export interface Call {
  path: string;
  /** The folder to make. */
  folder: string;
  facts: Facts;
}

const USAGE = '  → npm run import -- timeline.json --story new-folder';

/**
 * Reads `FILE [--story DIR] [--publisher NAME] …`.
 * @throws UsageError saying what to type
 */
export function readCall(args: string[]): Call {
  const text = { type: 'string' } as const;
  const [path, ...more] = args.filter((arg, index) => !arg.startsWith('--') && !takesNext(args[index - 1]));
  const flags = args.filter((arg, index) => arg.startsWith('--') || takesNext(args[index - 1]));
  const {
    story,
    url,
    publisher,
    byline,
    language = 'en-GB',
    published,
    'time-zone': timeZone,
  } = readArguments(
    {
      story: text,
      url: text,
      publisher: text,
      byline: text,
      language: text,
      published: text,
      'time-zone': text,
    },
    flags,
  );
  if (path === undefined) throw new UsageError(`Say which file to import, JSON or CSV.\n${USAGE}`);
  if (more.length > 0) throw new UsageError(`One file at a time; ${more.join(', ')} is too many.\n${USAGE}`);
  if (url !== undefined && webAddress(url) === undefined)
    throw new UsageError(`--url takes a web address such as https://example.org/timeline, not ${url}.`);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new UsageError(`--time-zone takes a time zone such as Europe/London, not ${timeZone}.`);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw new UsageError(`--language takes a language tag such as en-GB, not ${language}.`);
  const file = basename(path);
  const words = slug(file.replace(/\.[^.]*$/, '')) ?? 'imported';
  const facts: Facts = {
    file,
    url: webAddress(url ?? '') ?? `https://timeline.invalid/${words}`,
    publisher: publisher?.trim() || undefined,
    byline: byline?.trim() || undefined,
    language,
    timeZone,
    day: dayOf(published) ?? today(),
  };
  return { path, folder: story ?? words, facts };
}

/** Every option takes a value, which stands after it unless it is joined to it. */
const takesNext = (before: string | undefined): boolean => before !== undefined && /^--[^=]+$/.test(before);

function dayOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  try {
    return parseSpan(given).edtf;
  } catch (error) {
    throw new UsageError(`--published: ${error instanceof Error ? error.message : String(error)}`);
  }
}
