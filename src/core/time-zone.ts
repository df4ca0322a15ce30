/** Time zones with `Intl` alone, so that Node and browsers agree. A clock is written as milliseconds, as if it were UTC. */

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Minutes by instant: the same ticks are drawn in every frame, and formatting is slow. */
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** @throws RangeError if this version of Node or this browser does not know the zone */
function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone || zone.offsets.size > 50_000) {
    const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
    zones.set(name, (zone = { format, offsets: new Map() }));
  }
  return zone;
}

/** Whether this version of Node, or this browser, knows a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** Minutes east of UTC at an instant. Local mean time, from before standard time, is rounded to the minute. */
export function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const { format, offsets } = zoneOf(zone);
  let offset = offsets.get(time);
  if (offset === undefined) {
    const [, sign, hours, minutes, seconds = 0] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(time)) ?? [];
    const size = Math.round(Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds) / 60);
    offsets.set(time, (offset = sign === '-' ? -size : size));
  }
  return offset;
}

/** What a clock in the zone shows at an instant. */
export const clockAt = (time: number, zone: string): number => time + offsetAt(time, zone) * MINUTE;

/**
 * The first instant at which a clock in the zone shows this time or a later one: of a repeated hour the first, of a
 * skipped one the end. A day therefore starts when its date first appears, even where midnight is skipped.
 */
export function instantOf(clock: number, zone: string): number {
  const candidates = [clock - DAY, clock + DAY].map((near) => clock - offsetAt(near, zone) * MINUTE);
  const exact = candidates.filter((time) => clockAt(time, zone) === clock);
  if (exact.length > 0) return Math.min(...exact);
  let [before = 0, after = 0] = candidates.sort((a, b) => a - b);
  while (after - before > MINUTE) {
    const middle = before + Math.ceil((after - before) / 2 / MINUTE) * MINUTE;
    if (clockAt(middle, zone) < clock) before = middle;
    else after = middle;
  }
  return after;
}

/** The calendar day in the zone at an instant: `2024-05-01`. */
export const dayAt = (time: number, zone: string): string =>
  new Date(clockAt(time, zone)).toISOString().replace(/T.*/, '');

/** `+03:30` */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `UTC+3:30`, for readers; none is `UTC`. */
export function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

/**
 * A name of the zone for readers: the city of its id, such as New York; of a fixed offset, `UTC+5`. `Intl` has names such
 * as “Chile Standard Time”, which is wrong in summer, and “ET”, which few readers know.
 */
export const zoneName = (zone: string): string =>
  /^(Etc\/|[+-]|UTC$|GMT$)/.test(zone)
    ? utcOffset(offsetAt(0, zone))
    : zone.replace(/.*\//, '').replaceAll('_', ' ');
