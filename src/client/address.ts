import { type Filters, NO_FILTERS } from './filters.ts';

/** What an address restores: the domain, the filters and the open entry. */
export interface View {
  /** In milliseconds; undefined for the whole extent. */
  domain: [number, number] | undefined;
  filters: Filters;
  entry: string | undefined;
}

const DAY = 86_400_000;

/**
 * Reads `#from=2024-05-01&to=2024-06-01&strands=a,b&entry=…`; invalid values are ignored.
 * @param ids the ids of the strands, by lane
 */
export function readAddress(hash: string, ids: string[]): View {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const time = (name: string) => Date.parse(given.get(name) ?? '');
  const [from, to] = [time('from'), time('to')];
  const strands = given.get('strands');
  const knownBy = time('known');
  return {
    domain: from < to ? [from, to] : undefined,
    filters: {
      hidden:
        strands === null ? [] : ids.flatMap((id, lane) => (strands.split(',').includes(id) ? [] : [lane])),
      significance: Math.min(3, Math.max(1, Number(given.get('significance') ?? 1) || 1)),
      person: given.get('person') ?? '',
      place: given.get('place') ?? '',
      direct: given.get('direct') === '1',
      knownBy: Number.isNaN(knownBy) ? undefined : knownBy + DAY - 1,
      words: given.get('words') ?? '',
    },
    entry: given.get('entry') ?? undefined,
  };
}

/** The address of a view; empty for the whole extent without filters. */
export function writeAddress({ domain, filters, entry }: View, ids: string[]): string {
  const given = new URLSearchParams();
  const short = (time: number) =>
    new Date(time)
      .toISOString()
      .replace(/T00:00:00\.000Z$|:00\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
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
  if (filters.knownBy !== undefined) given.set('known', new Date(filters.knownBy).toISOString().slice(0, 10));
  if (filters.words) given.set('words', filters.words);
  if (entry) given.set('entry', entry);
  const text = given.toString();
  return text === '' ? '' : `#${text}`;
}
