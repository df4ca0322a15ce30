import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a story of `count` entries, about 110 words each, into a folder; the same one every time. */
export function writeLargeStory(folder: string, count: number): void {
  cpSync(join(import.meta.dirname, '../stories/port-anselm'), folder, { recursive: true });
  const first = Date.UTC(1900, 0, 1);
  for (const strand of ['bridge', 'council']) mkdirSync(join(folder, strand), { recursive: true });
  for (let n = 0; n < count; n++) {
    const date = new Date(first + n * 3 * 86_400_000).toISOString().slice(0, 10);
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
