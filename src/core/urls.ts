/** The paths of the site from ids, without the base path. A path that is a page ends with a slash. */
export const urls = {
  story: () => '/',
  timeline: () => '/timeline/',
  /** A page of the timeline's list, if that has several; of a strand's list, if one is named. */
  list: (number: number, strand?: string) =>
    `/timeline/${strand === undefined ? '' : `${strand}/`}${number}/`,
  timelineItems: () => '/timeline/items.json',
  sources: () => '/sources/',
  source: (id: string) => `/sources/#${id}`,
  people: () => '/people/',
  person: (id: string) => `/people/#${id}`,
  places: () => '/places/',
  place: (id: string) => `/places/#${id}`,
  glossary: () => '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  updates: () => '/updates/',
  search: () => '/search/',
  about: () => '/about/',
  offline: () => '/offline/',
  data: () => '/about/#page:data-and-feeds',
  strand: (id: string) => `/${id}/`,
  entry: (id: string) => `/${id}/`,
  /** The permanent path of a claim, from strand/entry#claim. */
  claim: (ref: string) => `/${ref.replace('#', '/#')}`,
  builder: () => '/embed/',
  loader: () => '/embed.js',
  /** Of `timeline`, or the id of a strand or an entry: its frame, picture and oEmbed response. */
  frame: (id: string) => `/embed/${id}/`,
  picture: (id: string, form: 'svg' | 'png') => `/embed/${id}.${form}`,
  oembed: (id: string) => `/oembed/${id}.json`,
} as const;
