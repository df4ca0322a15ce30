import { dayAt, instantOf } from '../core/time-zone.ts';
import { type Filters, NO_FILTERS } from './filters.ts';

/** What an address restores: the domain, the filters and the open entry. */
export interface View {
  /** In milliseconds; undefined for the whole extent. */
  domain: [number, number] | undefined;
  filters: Filters;
  entry: string | undefined;
}

const DAY = 86_400_000;

/** The instant of a day or a time; NaN if it is neither. */
function timeOf(text: string, zone: string): number {
  const hasOffset = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text);
  const time = Date.parse(hasOffset || !text.includes('T') ? text : `${text}Z`);
  return hasOffset || Number.isNaN(time) ? time : instantOf(time, zone);
}

/** The last millisecond of a day in a zone; undefined for another text. */
export function endOfDay(text: string, zone: string): number | undefined {
  const day = Date.parse(text);
  return Number.isNaN(day) ? undefined : instantOf(day + DAY, zone) - 1;
}

/**
 * Reads `#from=2024-05-01&to=2024-06-01&strands=a,b&entry=…`; invalid values are ignored.
 * @param ids the ids of the strands, by lane
 * @param zone the time zone of days, and of times without an offset
 */
export function readAddress(hash: string, ids: string[], zone: string): View {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const time = (name: string) => timeOf(given.get(name) ?? '', zone);
  const [from, to] = [time('from'), time('to')];
  const strands = given.get('strands');
  const knownBy = endOfDay(given.get('known') ?? '', zone);
  return {
    domain: from < to ? [from, to] : undefined,
    filters: {
      hidden:
        strands === null ? [] : ids.flatMap((id, lane) => (strands.split(',').includes(id) ? [] : [lane])),
      significance: Math.min(3, Math.max(1, Number(given.get('significance') ?? 1) || 1)),
      person: given.get('person') ?? '',
      place: given.get('place') ?? '',
      direct: given.get('direct') === '1',
      knownBy,
      words: given.get('words') ?? '',
    },
    entry: given.get('entry') ?? undefined,
  };
}

/** The address of a view; empty for the whole extent without filters. */
export function writeAddress({ domain, filters, entry }: View, ids: string[], zone: string): string {
  const given = new URLSearchParams();
  const short = (time: number) => {
    const day = dayAt(time, zone);
    return timeOf(day, zone) === time ? day : new Date(time).toISOString().replace(/:00\.000Z$/, 'Z');
  };
  if (domain) {
    given.set('from', short(Math.round(domain[0] / 60_000) * 60_000));
    given.set('to', short(Math.round(domain[1] / 60_000) * 60_000));
  }
  if (filters.hidden.length > 0)
    given.set('strands', ids.filter((_, lane) => !filters.hidden.includes(lane)).join(','));
  if (filters.significance !== NO_FILTERS.significance)
    given.set('significance', String(filters.significance));
  if (filters.person) given.set('person', filters.person);
  if (filters.place) given.set('place', filters.place);
  if (filters.direct) given.set('direct', '1');
  if (filters.knownBy !== undefined) given.set('known', dayAt(filters.knownBy, zone));
  if (filters.words) given.set('words', filters.words);
  if (entry) given.set('entry', entry);
  const text = given.toString();
  return text === '' ? '' : `#${text}`;
}
