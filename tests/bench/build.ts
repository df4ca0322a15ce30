import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../copy-project.ts';
import { BUILD_PACKAGES, BUILD_PEERS, edit, writePeer } from './build-peers.ts';
import { installInto } from './install.ts';
import { writeLargeStory } from './large-story.ts';
import { median, table, time } from './measure.ts';

const SIZES = [100, 2000, 10_000];
const RUNS = 3;
/** Runs of the shipped story, whose builds are short. */
const SHIPPED_RUNS = 7;

/** Seconds and peak MiB of a clean build, and seconds of a build after an entry was edited. */
interface Built {
  clean: number;
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
 * First the shipped story: our build next to `astro build` of the same pages without our final step. Then our build
 * next to stock Astro and Eleventy, both with MDX, on the same entries, on a tmpfs if there is one. Ours checks the story
 * and writes for each entry a page with its sources and neighbours, a frame and an oEmbed file, and then lists, data,
 * feeds, search and pictures, and inspects all of it; theirs write a bare page for each entry.
 */
export function benchBuild(): void {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backgrounder-bench-'));
  try {
    benchShipped(join(folder, 'shipped'));
    installInto(join(folder, 'peers'), BUILD_PACKAGES);
    for (const count of SIZES) report(count, measure(folder, count));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The generator with a story in its `content/`. */
function writeProject(into: string, story: string): void {
  copyProject(into);
  cpSync(story, join(into, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(into, 'node_modules'));
}

/**
 * Builds of the shipped story, in turns: clean without and with cached pictures, after an edit, unchanged, and by Astro
 * without our final step, also with cached pictures.
 */
function benchShipped(project: string): void {
  const build = () => time(['src/cli/build.ts', '--quiet'], project).seconds;
  const pictures = resolve('node_modules/.cache/backgrounder/pictures');
  const rows: Record<string, number[]> = {
    'clean, no cached pictures': [],
    clean: [],
    'one entry edited': [],
    unchanged: [],
    floor: [],
  };
  for (let run = 0; run < SHIPPED_RUNS; run++) {
    rmSync(pictures, { recursive: true, force: true });
    for (const row of ['clean, no cached pictures', 'clean']) {
      rmSync(project, { recursive: true, force: true });
      writeProject(project, 'content');
      rows[row]?.push(build());
    }
    const entry = join(project, 'content/talks/2026-02-06-muscat.mdx');
    writeFileSync(
      entry,
      readFileSync(entry, 'utf8').replace(/^dek: .*$/m, 'dek: Oman mediates a day of talks.'),
    );
    rows['one entry edited']?.push(build());
    rows['unchanged']?.push(build());
    const config = join(project, 'astro.config.mjs');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace('backgrounder({', 'backgrounder({ finish: false,'),
    );
    rows['floor']?.push(time(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], project).seconds);
    rmSync(project, { recursive: true });
  }
  const floor = median(rows['floor'] ?? []);
  console.log(`The shipped story, median of ${SHIPPED_RUNS}; floor: astro build without our final step`);
  table(
    Object.entries(rows).map(([build, seconds]) => ({
      build,
      seconds: median(seconds).toFixed(2),
      'of the floor': `${(median(seconds) / floor).toFixed(2)} ×`,
    })),
  );
}

const subjects = (folder: string): Subject[] => [
  {
    name: 'ours',
    prepare: (into, story) => {
      writeProject(into, story);
    },
    build: (at) => time(['src/cli/build.ts', '--quiet'], at),
    entry: (at) => join(at, 'content', ENTRY),
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

/** Builds every subject clean and once more after an edit, in an order that rotates with each run. */
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
      const clean = subject.build(at);
      const pages = readdirSync(join(at, subject.out), { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.html'),
      );
      if (pages.length < count) throw new Error(`${subject.name} wrote ${pages.length} pages of ${count}.`);
      edit(subject.entry(at));
      const edited = subject.build(at);
      runs.get(subject.name)?.push({ clean: clean.seconds, memory: clean.memory, edited: edited.seconds });
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
      'clean, s': of(name, 'clean').toFixed(1),
      'of Eleventy’s': `${(of(name, 'clean') / of('Eleventy, MDX', 'clean')).toFixed(2)} ×`,
      'peak MiB': Math.round(of(name, 'memory')),
      'one entry edited, of clean': `${(of(name, 'edited') / of(name, 'clean')).toFixed(2)} ×`,
    })),
  );
}
