import { dateOf, type RawDate } from './timeline.ts';

/** Which comes first in a date such as 03/04/2022. */
export type DateOrder = 'day' | 'month';

/** A date of three numbers with the year last: the order of the other two is not in it. */
const NUMBERS = /^(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year>\d{3,9})$/;

/** The other forms of a date in TimelineJS 1 and 2. */
const DATES = [
  /^(?<year>-?\d{1,9})$/,
  /^(?<year>-?\d{1,9})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/,
  /^(?<year>\d{3,9})(?<sign>[/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/,
  /^(?<year>-?\d{1,9}),\s*(?<month>\d{1,2})(?:,\s*(?<day>\d{1,2}))?(?:,\s*(?<time>\d{1,2}(?:,\s*\d{1,2}){0,2}))?$/,
  /^(?<month>\d{1,2})[/.](?<year>-?\d{3,9})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?<month>\p{L}{3,}\.?),?\s+(?<year>-?\d{1,9})$/u,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>-?\d{1,9})$/u,
];

const CLOCK = /^(?<date>.*\d)(?:T|\s+)(?<time>\d{1,2}[:.]\d\d[^Z+-]*?)\s*(?<zone>Z|[+-]\d\d:?\d\d)?$/i;

/**
 * The parts of a date that is one text, as in TimelineJS 1 and 2. A date survives an invalid time after it, which is
 * `dropped`.
 * @param order of a date such as 03/04/2022
 */
export function readDateText(given: string, order: DateOrder): RawDate | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  const { date = text, time, zone } = CLOCK.exec(text)?.groups ?? {};
  const clock = timeOf(time ?? '');
  const parts = dateParts(text, order) ?? (time === undefined || clock ? dateParts(date, order) : undefined);
  if (!parts) return withoutEnd(text, order) ?? { unread: text };
  const offset = zone?.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return dateOf({ ...parts, ...clock, ...(offset === undefined ? {} : { offset }) });
}

/** The first and the second number of a date whose order is not in it; undefined of any other text. */
export function unordered(text: string): { first: number; second: number; sign: string } | undefined {
  const [date = ''] = text.trim().split(/[\sT]/);
  const groups = NUMBERS.exec(date.replace(/[,;]$/, ''))?.groups;
  if (!groups) return undefined;
  return { first: Number(groups['first']), second: Number(groups['second']), sign: groups['sign'] ?? '' };
}

function dateParts(text: string, order: DateOrder): RawDate | undefined {
  const numbers = NUMBERS.exec(text.trim())?.groups;
  if (numbers) {
    const { first = '', second = '', year = '' } = numbers;
    const [day, month] = order === 'day' ? [first, second] : [second, first];
    return { year, month, day };
  }
  const groups = DATES.map((form) => form.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const { year, month, day, time = '' } = groups;
  return dateOf({
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...timeOf(time.replace(/,\s*/g, ':')),
  });
}

/** The longest beginning of a text that is a date, with the rest as `dropped`. */
function withoutEnd(text: string, order: DateOrder): RawDate | undefined {
  for (const { index } of [...text.matchAll(/[\s,;(T]+/g)].reverse()) {
    const parts = dateParts(text.slice(0, index), order);
    if (parts) return { ...parts, dropped: text.slice(index).replace(/^[\s,;T]+/, '') };
  }
  return undefined;
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
