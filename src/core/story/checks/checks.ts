import { groupIssues } from '../group-issues.ts';
import { byCause, type Issue } from '../issue.ts';
import type { Draft } from '../read/draft.ts';
import type { RuleId } from '../rules.ts';
import { type Need, unreadIn } from '../unread.ts';
import { afterAsOf } from './after-as-of.ts';
import { carried } from './carried.ts';
import type { Check } from './check.ts';
import { confirmed } from './confirmed.ts';
import { draft } from './draft.ts';
import { entryOrder } from './entry-order.ts';
import { coverage } from './coverage.ts';
import { fileName } from './file-name.ts';
import { knownClaims, uncheckedClaims } from './known-claims.ts';
import { knownIds, uncheckedIds } from './known-ids.ts';
import { knownKind } from './known-kind.ts';
import { knownSpeakers } from './known-speakers.ts';
import { knownStrand } from './known-strand.ts';
import { links } from './links.ts';
import { moments } from './moments.ts';
import { notEmpty } from './not-empty.ts';
import { notWritten } from './not-written.ts';
import { noteDates } from './note-dates.ts';
import { offset } from './offset.ts';
import { ongoing } from './ongoing.ts';
import { paragraphsCited } from './paragraphs-cited.ts';
import { placeholder } from './placeholder.ts';
import { plainText } from './plain-text.ts';
import { privateAddress } from './private-address.ts';
import { quoteLength } from './quote-length.ts';
import { realAddress } from './real-address.ts';
import { relativeTime } from './relative-time.ts';
import { samePage } from './same-page.ts';
import { similarOrigins } from './similar-origins.ts';
import { sourceDates } from './source-dates.ts';
import { swappedCoordinates } from './swapped-coordinates.ts';
import { uniqueIds } from './unique-ids.ts';
import { unnamedRole } from './unnamed-role.ts';
import { unused } from './unused.ts';

/**
 * Every check, with what it needs to know. A new one needs a file here, a line below, its rule in rules.ts and a
 * `tests/stories/broken-<rule>/`.
 */
const CHECKS: [RuleId, Check, ...Need[]][] = [
  ['not-empty', notEmpty],
  ['known-strand', knownStrand],
  ['file-name', fileName],
  ['entry-order', entryOrder],
  ['moments', moments],
  ['unique-ids', uniqueIds],
  ['known-ids', knownIds],
  ['known-speakers', knownSpeakers, 'people', 'organizations'],
  ['known-kind', knownKind, 'names'],
  ['carried', carried, 'sources'],
  ['confirmed', confirmed, 'sources', 'organizations'],
  ['unnamed-role', unnamedRole],
  ['quote-length', quoteLength],
  ['note-dates', noteDates, 'story'],
  ['ongoing', ongoing, 'story'],
  ['offset', offset, 'story', 'places'],
  ['known-claims', knownClaims],
  ['coverage', coverage],
  ['paragraphs-cited', paragraphsCited],
  ['links', links],
  ['plain-text', plainText],
  ['draft', draft],
  ['not-written', notWritten],
  ['real-address', realAddress, 'sources'],
  ['same-page', samePage, 'sources'],
  ['similar-origins', similarOrigins, 'sources', 'organizations'],
  ['placeholder', placeholder],
  ['relative-time', relativeTime, 'story'],
  ['private-address', privateAddress],
  ['source-dates', sourceDates, 'story', 'sources'],
  ['after-as-of', afterAsOf, 'story'],
  ['swapped-coordinates', swappedCoordinates, 'places'],
  ['unused', unused, 'all'],
];

/** Every issue of a draft, from reading it and from the checks: each mistake once, causes first. */
export function checkDraft(draft: Draft): Issue[] {
  const unread = unreadIn(draft);
  const found = CHECKS.flatMap(([, check, ...needs]) =>
    needs.some(unread.lacks) ? [] : check(draft, unread),
  );
  return groupIssues([...draft.issues, ...found]).sort(byCause);
}

/** A sentence about the checks that an error made impossible; empty if all were made. */
export function notChecked(draft: Draft): string {
  const unread = unreadIn(draft);
  const rules = CHECKS.flatMap(([rule, , ...needs]) => (needs.some(unread.lacks) ? [rule] : []));
  const parts = [...uncheckedIds(draft, unread), ...uncheckedClaims(draft, unread)];
  if (rules.length > 0) parts.push(`the ${rules.length === 1 ? 'rule' : 'rules'} ${rules.join(', ')}`);
  const { causes } = unread;
  const files = causes.length > 4 ? [...causes.slice(0, 3), `${causes.length - 3} more files`] : causes;
  if (files.length === 0 || parts.length === 0) return '';
  const verb = files.length === 1 ? 'is' : 'are';
  return `Not checked until ${list(files)} ${verb} fixed: ${list(parts)}.`;
}

const list = (parts: string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
