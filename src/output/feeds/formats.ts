/** A file beside the pages that says what they say, to a program. */
export interface Format {
  path: string;
  /** Its media type. */
  type: string;
  label: string;
  /** What is in it, in one sentence. */
  about: string;
  /** Where its fields are described. */
  schema?: string;
}

/** What a reader subscribes to. */
export const FEEDS: Format[] = [
  {
    path: '/feed.xml',
    type: 'application/atom+xml',
    label: 'Atom feed',
    about: 'Every entry in full, the newest change first; of a long story the last 500.',
  },
  { path: '/rss.xml', type: 'application/rss+xml', label: 'RSS feed', about: 'The same items as RSS 2.0.' },
  {
    path: '/feed.json',
    type: 'application/feed+json',
    label: 'JSON Feed',
    about: 'The same items as JSON Feed 1.1.',
  },
  {
    path: '/calendar.ics',
    type: 'text/calendar',
    label: 'Calendar',
    about: 'Every entry that is dated to the day at least.',
  },
];

/** What a reader computes with. */
export const DATA: Format[] = [
  {
    path: '/timeline.json',
    type: 'application/json',
    label: 'Timeline as JSON',
    about: 'Every entry with its date, place, people and sources.',
    schema: '/timeline.schema.json',
  },
  {
    path: '/timeline.csv',
    type: 'text/csv',
    label: 'Timeline as CSV',
    about: 'The same entries as a table.',
  },
  {
    path: '/timelinejs.json',
    type: 'application/json',
    label: 'Timeline for TimelineJS',
    about: 'The same entries as TimelineJS 3 reads them.',
  },
  {
    path: '/claims.json',
    type: 'application/json',
    label: 'Claims as JSON',
    about: 'Every claim with whose word it is, how it is known and where it was read.',
    schema: '/claims.schema.json',
  },
  {
    path: '/sources.json',
    type: 'application/json',
    label: 'Sources as JSON',
    about: 'Every source, and the claims that rest on it.',
    schema: '/sources.schema.json',
  },
];
