import type { Citation } from '../output/citing/citation.ts';

/** How a claim is cited: by its text, as a part of its page. */
export const citationOfClaim = (page: Citation, id: string, text: string): Citation => ({
  ...page,
  key: `${page.key}:${id}`,
  title: text.replace(/\s+/g, ' ').trim(),
  within: page.title,
  url: `${page.url}#${id}`,
});
