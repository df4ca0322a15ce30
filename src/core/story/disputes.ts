import { isUnnamed } from '../schema/body.ts';
import type { Claim, Entry } from './story.ts';

/** A point on which accounts differ, as it is shown wherever it is cited. */
export interface Dispute {
  /** strand/entry#dispute. */
  ref: string;
  /** The question; without one, the headline of its entry. */
  about: string;
  /** The accounts in the writer's order, those of one voice together. */
  voices: Claim[][];
}

/** The dispute that an account belongs to; undefined for any other claim. */
export function disputeOf({ entry, dispute }: Claim): Dispute | undefined {
  if (dispute === undefined) return undefined;
  const block = entry.blocks.find((each) => each.type === 'disputed' && each.id === dispute);
  return {
    ref: `${entry.id}#${dispute}`,
    about: (block?.type === 'disputed' ? block.about : undefined) ?? entry.headline,
    voices: voicesOf(dispute, entry),
  };
}

/**
 * The accounts of a dispute by voice. A named speaker, a document and a witness each have a voice of their own. What an
 * outlet reports itself or from unnamed sources is the voice of its origin, however often it was carried.
 */
export function voicesOf(dispute: string, { claims }: Pick<Entry, 'claims'>): Claim[][] {
  const accounts = claims.filter((claim) => claim.dispute === dispute);
  return [...Map.groupBy(accounts, voiceOf).values()];
}

const voiceOf = ({ id, kind, origins: [origin, ...more] }: Claim): string =>
  (kind === 'reporting' || isUnnamed(kind)) && origin !== undefined && more.length === 0
    ? `origin ${origin}`
    : `account ${id}`;
