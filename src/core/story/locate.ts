import { parseSpan, type Span } from '../schema/span.ts';
import type { StoryFrontMatter } from '../schema/story.ts';

/** What the dates of a story depend on. */
export interface StoryTime {
  zone: string;
  /** The end of the day up to which the story was checked, in milliseconds. */
  asOf: number | undefined;
}

/** The time of a story; without a valid time zone it counts in UTC, and the schema has an error. */
export function storyTime({ timeZone: zone = 'UTC', asOf }: Partial<StoryFrontMatter>): StoryTime {
  return { zone, asOf: asOf && parseSpan(asOf.edtf, zone).end };
}

/** Plain data with every span in it, which a schema has read in UTC, in the time zone of the story. */
export function locate<T>(value: T, time: StoryTime): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => locate(item, time)) as T;
  if (isSpan(value)) return parseSpan(value.edtf, time.zone, time.asOf) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, locate(inner, time)])) as T;
}

export const isSpan = (value: object): value is Span => 'edtf' in value && 'from' in value && 'open' in value;
