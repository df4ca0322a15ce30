/** A file beside the pages with the same content for programs. */
export interface Format {
  /** Of its messages: `format.name.…` is its label, `format.about.…` says what it contains. */
  name:
    | 'atom'
    | 'rss'
    | 'json-feed'
    | 'calendar'
    | 'timeline-json'
    | 'timeline-csv'
    | 'timelinejs'
    | 'claims'
    | 'sources';
  path: string;
  /** Its media type. */
  type: string;
  /** Where its fields are described. */
  schema?: string;
}

/** What readers subscribe to. */
export const FEEDS: Format[] = [
  { name: 'atom', path: '/feed.xml', type: 'application/atom+xml' },
  { name: 'rss', path: '/rss.xml', type: 'application/rss+xml' },
  { name: 'json-feed', path: '/feed.json', type: 'application/feed+json' },
  { name: 'calendar', path: '/calendar.ics', type: 'text/calendar' },
];

/** What programs read. */
export const DATA: Format[] = [
  {
    name: 'timeline-json',
    path: '/timeline.json',
    type: 'application/json',
    schema: '/timeline.schema.json',
  },
  { name: 'timeline-csv', path: '/timeline.csv', type: 'text/csv' },
  { name: 'timelinejs', path: '/timelinejs.json', type: 'application/json' },
  { name: 'claims', path: '/claims.json', type: 'application/json', schema: '/claims.schema.json' },
  { name: 'sources', path: '/sources.json', type: 'application/json', schema: '/sources.schema.json' },
];
