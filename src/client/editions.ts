/** Marks of claims by strand/entry#claim, as editions.json has them. */
export type Editions = Record<string, string>;

export interface Changes {
  added: string[];
  changed: string[];
  gone: string[];
}

/** What differs between the marks that a reader has seen and the ones there are. */
export function changesSince(seen: Editions, now: Editions): Changes {
  const refs = Object.keys(now);
  return {
    added: refs.filter((ref) => !Object.hasOwn(seen, ref)),
    changed: refs.filter((ref) => Object.hasOwn(seen, ref) && seen[ref] !== now[ref]),
    gone: Object.keys(seen).filter((ref) => !Object.hasOwn(now, ref)),
  };
}

/** The changes counted, in a sentence. */
export function countChanges({ added, changed, gone }: Changes): string {
  const counts = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [gone.length, 'taken back'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  if (parts.length === 0) return 'Nothing is new since your last visit.';
  return `Since your last visit, claims: ${parts.join(', ')}.`;
}

/** What was kept, or nothing: other people's scripts and broken writes leave anything there. */
export function readEditions(kept: string | null): Editions | undefined {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Editions)
      : undefined;
  } catch {
    return undefined;
  }
}
