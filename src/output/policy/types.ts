/** The media types of the files of a site, by extension. */
export const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A text file has a charset and is worth compressing. */
export const isText = (extension: string): boolean =>
  !['png', 'woff2'].includes(extension) && extension in TYPES;
