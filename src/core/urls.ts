/** Every address of the site, from ids; each starts and ends with a slash and knows nothing of a base path. */
export const urls = {
  story: () => '/',
  timeline: () => '/timeline/',
  /** A page of the timeline's list, where that is too long for one; of a strand's list, if one is named. */
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
  data: () => '/about/#data-and-feeds',
  strand: (id: string) => `/${id}/`,
  entry: (id: string) => `/${id}/`,
  /** A claim's permanent address, from strand/entry#claim. */
  claim: (ref: string) => `/${ref.replace('#', '/#')}`,
  builder: () => '/embed/',
  loader: () => '/embed.js',
  /** A frame’s address, its picture and its oEmbed, from `timeline`, a strand’s id or an entry’s. */
  frame: (id: string) => `/embed/${id}/`,
  picture: (id: string, form: 'svg' | 'png') => `/embed/${id}.${form}`,
  oembed: (id: string) => `/oembed/${id}.json`,
} as const;
