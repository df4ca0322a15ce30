import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;

/** An entry every third day of a century. */
const steady = (n: number): number => Date.UTC(1900, 0, 1) + n * 3 * DAY;

/** As news comes: ever denser, between the town's own first and last entries. */
export const denser = (n: number, count: number): number =>
  Date.UTC(1961, 5, 1) + Math.round(13_400 * Math.sqrt(n / count)) * DAY;

/**
 * Writes a story of `count` entries beside the town's own, about 110 words each, into a folder; the same one every
 * time.
 */
export function writeLargeStory(
  folder: string,
  count: number,
  dateOf: (n: number, count: number) => number = steady,
): void {
  cpSync(join(import.meta.dirname, '../stories/port-anselm'), folder, { recursive: true });
  for (const strand of ['bridge', 'council']) mkdirSync(join(folder, strand), { recursive: true });
  for (let n = 0; n < count; n++) {
    const date = new Date(dateOf(n, count)).toISOString().slice(0, 10);
    const strand = n % 2 === 0 ? 'bridge' : 'council';
    writeFileSync(join(folder, strand, `${date}-event-${n}.mdx`), entry(n, date));
  }
}

const SENTENCE =
  'The town engineer walked the length of the bridge and wrote down what she saw in the book that is kept there.';

function entry(n: number, date: string): string {
  return `---
headline: The engineer walks the bridge for the ${n}th time
dek: She writes down what she sees, and the council reads it.
date: ${date}
place: bridge
people: [ines-tarn]
significance: ${1 + (n % 3)}
---

<Claim id="walk" sources="ledger-1998-04-03 council-minutes-1998-04">
${SENTENCE} It was walk number ${n}, by the council's count.
</Claim>

<Disputed id="length" about="How long did it take?">
  <Account by="Inês Tarn, town engineer" kind="on-record" sources="courier-1998-04-04">${SENTENCE}</Account>
  <Account by="Two men of Brandt & Sons, to The Anselm Ledger" kind="unnamed" sources="ledger-1998-04-03">${SENTENCE}</Account>
</Disputed>

<Context>
The deck hangs from <Term id="hanger">hangers</Term>.
</Context>
`;
}
