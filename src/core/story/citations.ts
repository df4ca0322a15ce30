import { claimsAt } from './claims.ts';
import { type Dispute, disputeOf } from './disputes.ts';
import { elements } from './prose.ts';
import type { Claim, Story } from './story.ts';

/** One numbered note under the explainer: what the references to it mean. */
export interface Citation {
  number: number;
  claims: Claim[];
  /** The dispute that is cited, with or without one of its accounts: a note shows all its positions. */
  dispute: Dispute | undefined;
}

/**
 * The explainer's notes by reference (strand/entry#claim), in the order of first mention: the summary's, then the body's.
 * References to a dispute and to its accounts share a note.
 */
export function citations({
  summary,
  body,
  claims,
}: Pick<Story, 'summary' | 'body' | 'claims'>): Map<string, Citation> {
  const inBody = body.flatMap(({ prose }) => [...elements(prose)].flatMap(({ claims: refs }) => refs ?? []));
  const notes = new Map<string, Citation>();
  const byRef = new Map<string, Citation>();
  for (const ref of [...summary.flatMap(({ refs }) => refs), ...inBody]) {
    const cited = claimsAt(ref, claims);
    const dispute = cited[0] && disputeOf(cited[0]);
    const key = dispute?.ref ?? ref;
    const note = notes.get(key) ?? {
      number: notes.size + 1,
      claims: dispute ? dispute.voices.flat() : cited,
      dispute,
    };
    notes.set(key, note);
    byRef.set(ref, note);
  }
  return byRef;
}

/** The notes in order, each once. */
export const notesOf = (story: Parameters<typeof citations>[0]): Citation[] => [
  ...new Set(citations(story).values()),
];
