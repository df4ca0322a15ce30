import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../../policy/headers-file.ts';
import type { Story } from '../../story/story.ts';
import { compress } from './compress.ts';
import { examine } from './examine.ts';
import { expectedOf } from './expected.ts';
import { filesIn, HASHES, hashesOf, writeHashes } from './hashes.ts';
import { writePages } from './pages.ts';
import type { Progress } from './progress.ts';
import { summaryOf } from './summary.ts';
import { writeWorker } from './worker.ts';

/** What is to be built. */
export interface Plan {
  /** The story's folder, absolute, and the story that was read there. */
  storyFolder: string;
  story: Story;
  /** The folder to write the site to, and one that is thrown away, both absolute. */
  folder: string;
  scratch: string;
  origin: string | undefined;
  base: string;
  /** Whether to add a compressed copy of each text. */
  compress: boolean;
}

/**
 * Builds a whole site into an empty folder: the pages, then what depends on them. Nothing of an earlier build is
 * read: Astro keeps a cache in the folder that is thrown away.
 *
 * @returns what is wrong with the site, a sentence each, and what was made, in one line
 */
export async function makeSite(
  plan: Plan,
  progress: Progress,
): Promise<{ problems: string[]; said: string }> {
  const { folder, origin, base } = plan;
  const expected = expectedOf(plan.story);
  await writePages(plan, progress, expected.filter((path) => path.endsWith('/')).length);
  progress.step('Checking pages and links');
  const written = filesIn(folder);
  const problems = examine(folder, written, expected, base);
  if (problems.length > 0) return { problems, said: '' };
  writeFileSync(join(folder, '_headers'), headersFile([...written, HASHES, 'sw.js'], { origin, base }));
  if (plan.compress) {
    progress.step('Compressing');
    await compress(folder, written);
  }
  const hashes = writeWorker(folder, hashesOf(folder));
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  return { problems, said: summaryOf(folder, hashes) };
}
