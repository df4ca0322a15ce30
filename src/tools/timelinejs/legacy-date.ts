import { dateOf, type RawDate } from './raw.ts';
import { readTime } from './time.ts';

/** What the first versions of TimelineJS took for a day; the American order where slashes stand. */
const DAYS = [
  /^(?<year>-?\d{1,9})$/,
  /^(?<year>-?\d{1,9})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/,
  /^(?<year>-?\d{1,9}),\s*(?<month>\d{1,2})(?:,\s*(?<day>\d{1,2}))?(?:,\s*(?<time>\d{1,2}(?:,\s*\d{1,2}){0,2}))?$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>-?\d{1,9})$/,
  /^(?<month>\d{1,2})\/(?<year>-?\d{1,9})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?<month>\p{L}{3,}\.?),?\s+(?<year>-?\d{1,9})$/u,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>-?\d{1,9})$/u,
];

const CLOCK = /^(?<date>.*\d)(?:T|\s+)(?<time>\d{1,2}[:.]\d\d[^Z+-]*?)\s*(?<zone>Z|[+-]\d\d:?\d\d)?$/i;

/** A date of one text, as versions 1 and 2 had it, part by part. */
export function legacyDate(given: string): RawDate | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  const { date = text, time, zone } = CLOCK.exec(text)?.groups ?? {};
  const day = DAYS.map((form) => form.exec(date.trim())?.groups).find((groups) => groups !== undefined);
  if (!day) return { unread: text };
  const clock = readTime(time ?? day['time']?.replace(/,\s*/g, ':') ?? '');
  if (time !== undefined && !clock) return { unread: text };
  const { year, month, day: number } = day;
  const offset = zone?.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return dateOf({
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(number === undefined ? {} : { day: number }),
    ...clock,
    ...(offset === undefined ? {} : { offset }),
  });
}
