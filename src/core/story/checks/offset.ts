import type { Place } from '../../schema/place.ts';
import type { Moment, Span } from '../../schema/span.ts';
import { clockAt, instantOf, offsetAt, offsetText, zoneName } from '../../time-zone.ts';
import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for an offset that neither the place of an entry nor the story had then. `Z` is UTC itself, wherever. */
export const offset: Check = ({ front: { timeZone }, entries, lists }) => {
  const places = new Map(lists.places.items.map(({ value }) => [value.id, value]));
  return entries.flatMap(({ file, front: { date, place: id }, positions }) => {
    const place = id === undefined ? undefined : places.get(id);
    // A place that is not listed has an error of its own, and may have a time zone.
    if (id !== undefined && !place) return [];
    const zones = [...new Set([place?.timeZone, timeZone])].filter((zone) => zone !== undefined);
    const wrong = date && zones.length > 0 && momentsOf(date).find((moment) => isWrong(moment, zones));
    if (!wrong) return [];
    const names = zones.map(zoneName);
    const subject = names.length > 1 ? `Neither ${names.join(' nor ')} was` : `${names.join()} was not`;
    const message = `${subject} at ${offsetText(wrong.offset ?? 0)} from UTC then.`;
    return [
      warningAt(
        'offset',
        file,
        positionAt(positions, 'date'),
        message,
        hintFor(wrong, zones[0] ?? 'UTC', place),
      ),
    ];
  });
};

/** A moment with an offset, and the text that was written. */
type Written = Moment & { written: string };

const momentsOf = ({ edtf, from, to }: Span): Written[] => {
  const written = edtf.replace('../', '').split('/');
  return [from, to].flatMap((moment, index) =>
    moment === null || moment.offset === null ? [] : { ...moment, written: written[index] ?? '' },
  );
};

const isWrong = ({ start, offset: minutes, written }: Written, zones: string[]): boolean =>
  !/Z[~?%]?$/.test(written) && zones.every((zone) => offsetAt(start, zone) !== minutes);

/** The time as written, or the same instant, with the offset of the zone. */
function hintFor(
  { written, start, local }: Written,
  zone: string,
  place: Partial<Place> | undefined,
): string {
  const [, lead = '', clock = '', trail = ''] = /^([~?%]?)(.*)[+-]\d\d:\d\d([~?%]?)$/.exec(written) ?? [];
  const complete = (text: string, time: number) => lead + text + offsetText(offsetAt(time, zone)) + trail;
  const sameClock = complete(clock, instantOf(local, zone));
  const hint = `Write ${sameClock} if this is the time in ${zoneName(zone)}, or`;
  if (!place) return `${hint} name a place that has a timeZone.`;
  if (!place.timeZone) return `${hint} give ${place.id} its timeZone in places.yaml.`;
  const there = new Date(clockAt(start, zone)).toISOString().slice(0, clock.length);
  return `${hint} ${complete(there, start)} for the same instant there.`;
}
