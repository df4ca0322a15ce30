import { dateOf, type RawDate } from './raw.ts';

const TIME =
  /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?\s*(?<half>[ap])?\.?(?:m\.?)?$/i;

/** A time of day as people write it: `3:05 PM`, `15:30`, `1530`, `15.30`, `15:30:10.25`; undefined for anything else. */
export function readTime(text: string): RawDate | undefined {
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
