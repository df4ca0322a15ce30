import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeStory } from './large-story.ts';
import { median, table, time } from './measure.ts';

const RUNS = 5;

/** `npm run check` on the shipped story, and on 100, 1,000 and 10,000 entries: is it linear? */
export function benchCheck(): void {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const cases = [
    { name: 'shipped story', entries: globSync('content/*/*.mdx').length, story: 'content' },
    ...[100, 1000, 10_000].map((entries) => ({
      name: `${entries} entries`,
      entries,
      story: join(folder, String(entries)),
    })),
  ];
  for (const { entries, story } of cases) if (story !== 'content') writeLargeStory(story, entries);
  const runs = Array.from({ length: RUNS }, () =>
    cases.map(({ story }) => time(['src/cli/check.ts', '--story', story])),
  );
  const rows = cases.map(({ name, entries }, i) => {
    const seconds = median(runs.map((run) => run[i]?.seconds ?? 0));
    return { name, entries, seconds, memory: median(runs.map((run) => run[i]?.memory ?? 0)) };
  });
  const thousand = rows.find(({ entries }) => entries === 1000)?.seconds ?? 0;
  const hundred = rows.find(({ entries }) => entries === 100)?.seconds ?? 0;
  const each = (thousand - hundred) / 900;
  table(
    rows.map(({ name, entries, seconds, memory }) => ({
      check: name,
      's, median of 5': seconds.toFixed(2),
      'peak MiB': Math.round(memory),
      'time of the last entries × that of the first thousand':
        entries === 10_000 ? ((seconds - thousand) / 9000 / each).toFixed(2) : '',
    })),
  );
  rmSync(folder, { recursive: true });
}
