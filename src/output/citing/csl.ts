import type { Citation } from './citation.ts';

/** A reference as CSL-JSON: an array of one item, as citation styles read it. */
export function cslJson(citation: Citation): string {
  const { key, author, title, within, publisher, issued, asOf, language, url } = citation;
  const item = {
    id: key,
    type: 'webpage',
    title,
    'container-title': within,
    author: [{ literal: author }],
    publisher,
    issued: { 'date-parts': [issued] },
    note: `As of ${asOf}`,
    language,
    URL: url,
  };
  return JSON.stringify([item], null, 2);
}
