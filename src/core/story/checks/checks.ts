import { byPlace, type Issue } from '../issue.ts';
import type { Draft } from '../read/draft.ts';
import { carried } from './carried.ts';
import type { Check } from './check.ts';
import { confirmed } from './confirmed.ts';
import { entryOrder } from './entry-order.ts';
import { coverage } from './coverage.ts';
import { fileName } from './file-name.ts';
import { knownClaims } from './known-claims.ts';
import { knownIds } from './known-ids.ts';
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
import { plainText } from './plain-text.ts';
import { quoteLength } from './quote-length.ts';
import { realAddress } from './real-address.ts';
import { samePage } from './same-page.ts';
import { uniqueIds } from './unique-ids.ts';
import { unnamedRole } from './unnamed-role.ts';
import { unused } from './unused.ts';

/** Every check. A new one needs a file here, a line below, its rule in rules.ts and a `tests/stories/broken-<rule>/`. */
const CHECKS: Check[] = [
  notEmpty,
  knownStrand,
  fileName,
  entryOrder,
  moments,
  uniqueIds,
  knownIds,
  knownSpeakers,
  knownKind,
  carried,
  confirmed,
  unnamedRole,
  quoteLength,
  noteDates,
  ongoing,
  offset,
  knownClaims,
  coverage,
  paragraphsCited,
  links,
  plainText,
  notWritten,
  realAddress,
  samePage,
  unused,
];

/** Every issue of a draft, from reading it and from the checks, sorted by place. */
export const checkDraft = (draft: Draft): Issue[] =>
  [...draft.issues, ...CHECKS.flatMap((check) => check(draft))].sort(byPlace);
