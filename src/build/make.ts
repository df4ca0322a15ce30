import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../core/site.ts';
import { HEADERS, headersFile } from '../output/policy/headers-file.ts';
import type { Story } from '../core/story/story.ts';
import { compress, isCopy } from './compress.ts';
import { expectedOf } from './expected.ts';
import { styleFront } from './front.ts';
import { fileAt, filesIn, HASHES, hashesOf, writeHashes } from './hashes.ts';
import { ASSETS, keptFiles, noteOf, writeNote } from './kept.ts';
import { writePages } from './pages.ts';
import type { Progress } from './progress.ts';
import { summaryOf } from './summary.ts';
import type { Thread } from './thread.ts';
import { type Unit, unitsOf } from './units.ts';
import { WORKER, writeWorker } from './worker.ts';

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
  /** Changes with all by which the site is made of the story. */
  stamp: string;
  /** What does it beside the drawing of pages. */
  thread: Thread;
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
  const { story, folder, target, stamp, thread, origin, base } = plan;
  const expected = expectedOf(story);
  const units = unitsOf(story, createSite(plan));
  const kept = await makePages(plan, progress, expected, units);
  const style = styleFront(folder, base, expected);
  progress.step('Checking pages and links');
  const files = filesIn(folder);
  const written = files.filter((file) => !isCopy(file));
  const { problems, hashes: drawn } = await thread.examine({ files: written, expected, kept });
  if (problems.length > 0) return { problems, said: '' };
  const headers = headersFile([...written, HASHES, WORKER], createSite({ origin, base }), style);
  writeFileSync(join(folder, HEADERS), headers);
  if (plan.compress) progress.step('Compressing');
  const made = written.filter((file) => !kept.has(file));
  const copies = plan.compress ? await compress(folder, made) : [];
  const hashes = writeWorker(
    folder,
    hashesOf(folder, [...files, HEADERS, ...copies].sort(), new Map([...kept, ...drawn])),
  );
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  writeNote(target, noteOf(stamp, units, hashes));
  return { problems, said: summaryOf(folder, hashes, kept) };
}

/**
 * Writes the pages, and takes over what of the site before is kept. Kept pages load styles and scripts by names that
 * they were given then: where the names are others now, every page is made.
 *
 * @returns the files that were taken over, with their hashes
 */
async function makePages(
  plan: Plan,
  progress: Progress,
  expected: string[],
  units: Unit[],
): Promise<ReadonlyMap<string, string>> {
  const { folder, thread } = plan;
  const pages = expected.filter((path) => path.endsWith('/')).map(fileAt);
  const make = async (kept: ReadonlyMap<string, string>) => {
    await writePages(plan, progress, kept, pages.filter((page) => !kept.has(page)).length);
    return kept;
  };
  const left = await thread.left;
  const kept = await make(keptFiles(left, units));
  if (kept.size === 0) return kept;
  const assets = filesIn(join(folder, ASSETS)).map((file) => ASSETS + file);
  if (assets.join() === left?.assets.join()) return kept;
  await thread.restart();
  rmSync(folder, { recursive: true });
  return make(new Map());
}
