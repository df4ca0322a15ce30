import type { Claim, Entry, Story } from './story.ts';

/** For each source id, the entries whose claims cite it, in order of time. */
export function restingOn({
  entries,
}: Pick<Story, 'entries'>): Map<string, { entry: Entry; claims: Claim[] }[]> {
  const resting = new Map<string, { entry: Entry; claims: Claim[] }[]>();
  for (const entry of entries) {
    for (const source of entry.sources) {
      const claims = entry.claims.filter((claim) => claim.sources.includes(source));
      const before = resting.get(source.id);
      if (before) before.push({ entry, claims });
      else resting.set(source.id, [{ entry, claims }]);
    }
  }
  return resting;
}
