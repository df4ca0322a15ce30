import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../../policy/headers-file.ts';
import type { Story } from '../../story/story.ts';
import { compress, isCopy } from './compress.ts';
import { examine } from './examine.ts';
import { expectedOf } from './expected.ts';
import { filesIn, HASHES, hashesOf, writeHashes } from './hashes.ts';
import { assetsIn, type Kept, keptFiles, noteOf, takeOver, writeNote } from './kept.ts';
import { writePages } from './pages.ts';
import type { Progress } from './progress.ts';
import { stampOf } from './stamp.ts';
import { summaryOf } from './summary.ts';
import { fileAt, unitsOf } from './units.ts';
import { writeWorker } from './worker.ts';

/** What is to be built. */
export interface Plan {
  /** The story's folder, absolute, and the story that was read there. */
  storyFolder: string;
  story: Story;
  /** The folder to write the site to, and one that is thrown away, both absolute. */
  folder: string;
  scratch: string;
  /** The folder where the site will stand, and one that was built before may stand. */
  target: string;
  origin: string | undefined;
  base: string;
  /** Whether to add a compressed copy of each text. */
  compress: boolean;
  /** The stamp of the code that builds it. */
  code: string;
}

/**
 * Builds a whole site into an empty folder: the pages, then what depends on them. Files that a new build would write
 * as they stand in the site before are taken over from there; Astro's own cache is thrown away.
 *
 * @returns what is wrong with the site, a sentence each, and what was made, in one line
 */
export async function makeSite(
  plan: Plan,
  progress: Progress,
): Promise<{ problems: string[]; said: string }> {
  const { story, folder, target, origin, base } = plan;
  const expected = expectedOf(story);
  const stamp = stampOf(plan);
  const units = unitsOf(story, plan);
  const kept = await makePages(plan, progress, expected, keptFiles(target, stamp, units));
  progress.step('Checking pages and links');
  const written = filesIn(folder).filter((file) => !isCopy(file));
  const problems = examine(folder, written, { expected, kept, base });
  if (problems.length > 0) return { problems, said: '' };
  writeFileSync(join(folder, '_headers'), headersFile([...written, HASHES, 'sw.js'], { origin, base }));
  if (plan.compress) {
    progress.step('Compressing');
    await compress(
      folder,
      written.filter((file) => !kept.has(file)),
    );
  }
  const hashes = writeWorker(folder, hashesOf(folder, kept));
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  writeNote(target, noteOf(stamp, units, hashes));
  return { problems, said: summaryOf(folder, hashes, kept) };
}

/**
 * Writes the pages, takes over the files that are kept, and returns these. Kept pages load styles and scripts by names
 * that they were given then: where the names are others now, every page is made.
 */
async function makePages(
  plan: Plan,
  progress: Progress,
  expected: string[],
  { files, assets }: Kept,
): Promise<Map<string, string>> {
  const { folder, target } = plan;
  const pages = expected.filter((path) => path.endsWith('/')).map(fileAt);
  const make = (kept: Map<string, string>) =>
    writePages(plan, progress, { kept, total: pages.filter((page) => !kept.has(page)).length });
  await make(files);
  if (files.size === 0) return files;
  if (assetsIn(filesIn(folder)).join() !== assets.join()) {
    rmSync(folder, { recursive: true });
    await make(new Map());
    return new Map();
  }
  takeOver(files.keys(), target, folder);
  return files;
}
