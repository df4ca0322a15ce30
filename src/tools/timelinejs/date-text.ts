import { dateOf, type RawDate } from './timeline.ts';

/** The forms of a date in TimelineJS 1 and 2; with slashes the order is American. */
const DATES = [
  /^(?<year>-?\d{1,9})$/,
  /^(?<year>-?\d{1,9})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/,
  /^(?<year>-?\d{1,9}),\s*(?<month>\d{1,2})(?:,\s*(?<day>\d{1,2}))?(?:,\s*(?<time>\d{1,2}(?:,\s*\d{1,2}){0,2}))?$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>-?\d{1,9})$/,
  /^(?<month>\d{1,2})\/(?<year>-?\d{1,9})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?<month>\p{L}{3,}\.?),?\s+(?<year>-?\d{1,9})$/u,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>-?\d{1,9})$/u,
];

const CLOCK = /^(?<date>.*\d)(?:T|\s+)(?<time>\d{1,2}[:.]\d\d[^Z+-]*?)\s*(?<zone>Z|[+-]\d\d:?\d\d)?$/i;

/** The parts of a date that is one text, as in TimelineJS 1 and 2. */
export function legacyDate(given: string): RawDate | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  const { date = text, time, zone } = CLOCK.exec(text)?.groups ?? {};
  const groups = DATES.map((form) => form.exec(date.trim())?.groups).find((found) => found !== undefined);
  if (!groups) return { unread: text };
  const clock = timeOf(time ?? groups['time']?.replace(/,\s*/g, ':') ?? '');
  if (time !== undefined && !clock) return { unread: text };
  const { year, month, day } = groups;
  const offset = zone?.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return dateOf({
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...clock,
    ...(offset === undefined ? {} : { offset }),
  });
}

const TIME =
  /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?\s*(?<half>[ap])?\.?(?:m\.?)?$/i;

/** The parts of a time of day such as `3:05 PM`, `15:30`, `1530`, `15.30` or `15:30:10.25`; undefined for anything else. */
export function timeOf(text: string): RawDate | undefined {
  const parts = TIME.exec(text.trim())?.groups;
  if (!parts || (/[ap]\.?$|m/i.test(text) && parts['half'] === undefined)) return undefined;
  const { hour = '', minute, second, fraction, half } = parts;
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (half !== undefined && Number(hour) > 12) return undefined;
  return dateOf({
    hour: String(twelve),
    minute: minute ?? '00',
    ...(second === undefined ? {} : { second }),
    ...(fraction === undefined ? {} : { millisecond: fraction.slice(0, 3).padEnd(3, '0') }),
  });
}
