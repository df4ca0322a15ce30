import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../copy-project.ts';
import { BUILD_PACKAGES, BUILD_PEERS, edit, writePeer } from './build-peers.ts';
import { installInto } from './install.ts';
import { writeLargeStory } from './large-story.ts';
import { median, table, time } from './measure.ts';

const SIZES = [100, 1000, 10_000];
const RUNS = 3;

/** Seconds and peak MiB of a build of nothing, and of one after an entry was edited. */
interface Built {
  cold: number;
  memory: number;
  edited: number;
}

interface Subject {
  name: string;
  /** Writes what is built into an empty folder, from a story. */
  prepare: (folder: string, story: string) => void;
  build: (folder: string) => { seconds: number; memory: number };
  /** An entry among what was written, and where the pages end up. */
  entry: (folder: string) => string;
  out: string;
}

const ENTRY = 'bridge/1900-01-01-event-0.mdx';

/**
 * Our build beside stock Astro and Eleventy, both with MDX, on the same entries, in turns, where there is one on a
 * tmpfs. Ours checks the story and makes for each entry a page with its sources and neighbours, a frame and an oEmbed
 * answer, and then lists, data, feeds, search and pictures, and examines it all; theirs make a bare page for each.
 */
export function benchBuild(): void {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backgrounder-bench-'));
  try {
    installInto(join(folder, 'peers'), BUILD_PACKAGES);
    for (const count of SIZES) report(count, measure(folder, count));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const subjects = (folder: string): Subject[] => [
  {
    name: 'ours',
    prepare: (into, story) => {
      cpSync(story, join(into, 'story'), { recursive: true });
      copyProject(into);
      symlinkSync(resolve('node_modules'), join(into, 'node_modules'));
    },
    build: (at) => time(['src/cli/build.ts', '--quiet', '--story', 'story'], at),
    entry: (at) => join(at, 'story', ENTRY),
    out: 'dist',
  },
  ...BUILD_PEERS.map((peer): Subject => {
    const modules = peer.out === 'dist' ? resolve('node_modules') : join(folder, 'peers/node_modules');
    return {
      name: peer.name,
      prepare: (into, story) => writePeer(peer, into, story, modules),
      build: (at) => time(peer.run, at),
      entry: (at) => join(at, 'entries', ENTRY),
      out: peer.out,
    };
  }),
];

/** Builds every subject cold and once more after an edit, in an order that turns with each run. */
function measure(folder: string, count: number): Map<string, Built[]> {
  const story = join(folder, `story-${count}`);
  writeLargeStory(story, count);
  const all = subjects(folder);
  const runs = new Map(all.map(({ name }): [string, Built[]] => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (let turn = 0; turn < all.length; turn++) {
      const subject = all[(turn + run) % all.length];
      if (!subject) continue;
      const at = join(folder, 'work');
      subject.prepare(at, story);
      const cold = subject.build(at);
      const pages = readdirSync(join(at, subject.out), { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.html'),
      );
      if (pages.length < count) throw new Error(`${subject.name} wrote ${pages.length} pages of ${count}.`);
      edit(subject.entry(at));
      const edited = subject.build(at);
      runs.get(subject.name)?.push({ cold: cold.seconds, memory: cold.memory, edited: edited.seconds });
      rmSync(at, { recursive: true });
    }
  }
  rmSync(story, { recursive: true });
  return runs;
}

function report(count: number, runs: Map<string, Built[]>): void {
  const of = (name: string, what: keyof Built) => median((runs.get(name) ?? []).map((run) => run[what]));
  console.log(`${count} entries, median of ${RUNS}`);
  table(
    [...runs.keys()].map((name) => ({
      build: name,
      'cold, s': of(name, 'cold').toFixed(1),
      'of Eleventy’s': `${(of(name, 'cold') / of('Eleventy, MDX', 'cold')).toFixed(2)} ×`,
      'peak MiB': Math.round(of(name, 'memory')),
      'one entry edited, of cold': `${(of(name, 'edited') / of(name, 'cold')).toFixed(2)} ×`,
    })),
  );
}
