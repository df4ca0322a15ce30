import { KINDS, type Kind } from '../schema/body.ts';
import type { Claim, Story } from './story.ts';

/** Counts of how the story's claims are known. */
export interface Provenance {
  /** Without the unknowns. */
  claims: number;
  byKind: { kind: Kind; claims: number }[];
  /** Claims, other than quotations, whose sources all go back to one origin. */
  singleSource: number;
  disputes: number;
  accounts: number;
  quotes: number;
  unknowns: number;
}

export function provenance({ claims }: Pick<Story, 'claims'>): Provenance {
  const all = [...claims.values()];
  const made = all.filter(({ type }) => type !== 'unknown');
  const count = (of: (claim: Claim) => boolean) => made.filter(of).length;
  const disputes = new Set(
    made.flatMap(({ entry, dispute }) => (dispute === undefined ? [] : [`${entry.id}#${dispute}`])),
  );
  return {
    claims: made.length,
    byKind: KINDS.map((kind) => ({ kind, claims: count((claim) => claim.kind === kind) })),
    singleSource: count(({ type, singleSource }) => type !== 'quote' && singleSource),
    disputes: disputes.size,
    accounts: count(({ type }) => type === 'account'),
    quotes: count(({ type }) => type === 'quote'),
    unknowns: all.length - made.length,
  };
}
