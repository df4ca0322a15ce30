import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadStory } from '../stories/load.ts';

/** Writes a story of `count` entries into a folder: dates, headlines and deks of the shipped one, evenly taken. */
export async function writeSmallStory(folder: string, count: number): Promise<void> {
  const { entries, strands } = await loadStory('../../content');
  const taken = Array.from(
    { length: count },
    (_, i) => entries[Math.floor((i * entries.length) / count)],
  ).filter((entry) => entry !== undefined);
  const minimal = join(import.meta.dirname, '../stories/minimal');
  cpSync(join(minimal, 'sources.yaml'), join(folder, 'sources.yaml'));
  const [first] = taken;
  const story = readFileSync(join(minimal, 'story.mdx'), 'utf8')
    .replace(
      / {2}- id: lamp\n.*\n/,
      strands.map(({ id, label }) => `  - id: ${id}\n    label: ${label}\n`).join(''),
    )
    .replaceAll('lamp/2024-05-01-new-lamp#changed', `${first?.id}#told`)
    .replaceAll('2024-05-02', '2026-11-24');
  writeFileSync(join(folder, 'story.mdx'), story);
  for (const { id, headline, dek, span, significance } of taken) {
    const file = join(folder, `${id}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `---
headline: ${JSON.stringify(headline)}
dek: ${JSON.stringify(dek)}
date: ${span.edtf}
significance: ${significance}
---

<Claim id="told" sources="gazette-2024-05-01">
It was told.
</Claim>
`,
    );
  }
}
