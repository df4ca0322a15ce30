import { canonicalUrl } from '../canonical-url.ts';
import { issueAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A page is one source: listed twice, it could support a claim as two. */
export const samePage: Check = ({ lists: { sources } }) => {
  const first = new Map<string, string>();
  return sources.items.flatMap(({ value: { id, url }, positions }) => {
    if (id === undefined || url === undefined) return [];
    const page = canonicalUrl(url);
    const other = first.get(page);
    if (other === undefined) {
      first.set(page, id);
      return [];
    }
    return [
      issueAt(
        'same-page',
        sources.file,
        positionAt(positions, 'url'),
        `This page is already listed as ${other}.`,
        `Cite ${other} instead, write formerly: [${id}] there, and delete this item.`,
      ),
    ];
  });
};
