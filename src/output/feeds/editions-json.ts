import { createHash } from 'node:crypto';
import type { Claim, Story } from '../../core/story/story.ts';

/**
 * editions.json: for each claim a short hash of its wording, attribution, status and sources. A browser that saves the
 * hashes can show what has changed since, without a server.
 */
export const editionsJson = ({ claims }: Pick<Story, 'claims'>): string =>
  `${JSON.stringify(Object.fromEntries([...claims.values()].map((claim) => [claim.ref, edition(claim)])))}\n`;

function edition({ text, by, kind, status, sources }: Claim): string {
  // An unknown has no kind and no status; these two values keep its hash equal to those that browsers have saved.
  const parts = [text, by, kind ?? 'on-record', status ?? 'reported', sources.map(({ id }) => id)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}
