/** Hashes of claims by strand/entry#claim, as editions.json has them. */
export type Editions = Record<string, string>;

/** The claims that differ between the editions that a reader has seen and those of now. */
export function changesSince(seen: Editions, now: Editions) {
  const refs = Object.keys(now);
  return {
    added: refs.filter((ref) => !Object.hasOwn(seen, ref)),
    changed: refs.filter((ref) => Object.hasOwn(seen, ref) && seen[ref] !== now[ref]),
    removed: Object.keys(seen).filter((ref) => !Object.hasOwn(now, ref)),
  };
}

/** The stored editions, if they are intact: other scripts of the host can write anything to its storage. */
export function readEditions(stored: string | null): Editions | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Editions)
      : undefined;
  } catch {
    return undefined;
  }
}
