import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADERS, headersFile } from '../../policy/headers-file.ts';
import type { Story } from '../../story/story.ts';
import { compress, isCopy } from './compress.ts';
import { examination } from './examine.ts';
import { expectedOf } from './expected.ts';
import { filesIn, HASHES, hashesOf, sha256, writeHashes } from './hashes.ts';
import { assetsIn, type Kept, keptFiles, noteOf, takeOver, writeNote } from './kept.ts';
import { writePages } from './pages.ts';
import type { Progress } from './progress.ts';
import { stampOf } from './stamp.ts';
import { summaryOf } from './summary.ts';
import { fileAt, unitsOf } from './units.ts';
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
  const { kept, known, pages } = await makePages(plan, progress, expected, keptFiles(target, stamp, units));
  progress.step('Checking pages and links');
  const files = filesIn(folder);
  const written = files.filter((file) => !isCopy(file));
  const problems = pages.problems({ files: written, expected, kept });
  if (problems.length > 0) return { problems, said: '' };
  const headers = headersFile([...written, HASHES, WORKER], { origin, base }, styleOf(folder));
  writeFileSync(join(folder, HEADERS), headers);
  if (plan.compress) progress.step('Compressing');
  const made = written.filter((file) => !kept.has(file));
  const copies = plan.compress ? await compress(folder, made) : [];
  const hashes = writeWorker(folder, hashesOf(folder, [...files, HEADERS, ...copies].sort(), known));
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  writeNote(target, noteOf(stamp, units, hashes));
  return { problems, said: summaryOf(folder, hashes, kept) };
}

/** The address of the style sheet that every page of a site loads: the first of its front page. */
function styleOf(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  if (href === undefined) throw new Error('The front page loads no style sheet.');
  return href;
}

/** What was made, and what is known of it without reading it again. */
interface Made {
  /** The files that were taken over, with their hashes. */
  kept: ReadonlyMap<string, string>;
  /** The hashes of these and of what was written since. */
  known: ReadonlyMap<string, string>;
  pages: ReturnType<typeof examination>;
}

/**
 * Writes the pages, and takes over the files that are kept. Kept pages load styles and scripts by names that they were
 * given then: where the names are others now, every page is made.
 */
async function makePages(
  plan: Plan,
  progress: Progress,
  expected: string[],
  { files, assets }: Kept,
): Promise<Made> {
  const { folder, target, base } = plan;
  const all = expected.filter((path) => path.endsWith('/')).map(fileAt);
  const make = async (kept: ReadonlyMap<string, string>): Promise<Made> => {
    const [known, pages] = [new Map(kept), examination(folder, base)];
    const wrote = (file: string, bytes: Buffer) => {
      known.set(file, sha256(bytes));
      if (file.endsWith('.html')) pages.read(file, bytes.toString());
    };
    const total = all.filter((page) => !kept.has(page)).length;
    await writePages(plan, progress, { kept, total, wrote });
    return { kept, known, pages };
  };
  const made = await make(files);
  if (files.size === 0) return made;
  if (assetsIn(filesIn(folder)).join() !== assets.join()) {
    rmSync(folder, { recursive: true });
    return make(new Map());
  }
  takeOver(files.keys(), target, folder);
  return made;
}
