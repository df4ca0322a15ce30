import { claimsAt } from './claims.ts';
import { elements } from './prose.ts';
import type { Claim, Story } from './story.ts';

/** One numbered note under the explainer: a reference and the claims that it means. */
export interface Citation {
  number: number;
  /** strand/entry#claim as the writer wrote it. */
  ref: string;
  claims: Claim[];
}

/** The explainer's notes in the order of first mention: the summary's, then the body's. */
export function citations(story: Pick<Story, 'summary' | 'body' | 'claims'>): Citation[] {
  const inBody = story.body.flatMap(({ prose }) =>
    [...elements(prose)].flatMap(({ claims }) => claims ?? []),
  );
  const refs = [...story.summary.flatMap(({ refs: all }) => all), ...inBody];
  return [...new Set(refs)].map((ref, index) => ({
    number: index + 1,
    ref,
    claims: claimsAt(ref, story.claims),
  }));
}
