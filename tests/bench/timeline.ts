import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { sent } from '../site/sent.ts';
import { installInto } from './install.ts';
import { denser, writeLargeStory } from './large-story.ts';
import { frames, type Frames } from './timeline-frames.ts';
import { blocking, load, thirdParty, type Load } from './timeline-load.ts';
import { PEERS } from './timeline-peers.ts';
import { boundsTable, framesTable, loadTable, titlesTable } from './timeline-report.ts';
import { serveCompressed } from './timeline-server.ts';
import { eventsOf, subjects, type Subject } from './timeline-subjects.ts';
import { titles } from './timeline-titles.ts';

/** The measurements of a subject, one number per round. */
export interface Result {
  subject: Subject;
  plain: Load[];
  slow: Load[];
  /** Total blocking time at 4× CPU and slow 4G, in milliseconds. */
  blocking: number[];
  frames: Frames[];
  /** Complete titles on the first screen of a desktop, and of a phone. */
  titles: { desk: number; phone: number } | undefined;
  /** Why a measurement failed: the first line of each error. */
  failures: string[];
}

/**
 * Events, rounds, rounds of the peers that are slow by then, and whether pan and zoom is at 4× CPU too. Few events are
 * painted within a few frames of the floor: five rounds gave 1.1 × and 1.4 × for the same page on one machine.
 */
const SIZES = [
  { count: 44, rounds: 15, peerRounds: 5, slowFrames: true },
  { count: 1000, rounds: 5, peerRounds: 3, slowFrames: true },
  { count: 10_000, rounds: 5, peerRounds: 1, slowFrames: false },
];

/** Entries of the test story that a generated story also contains. */
const OWN = 5;

/** The timeline next to the floor and the libraries that a newsroom would use instead, in one run, in turns. */
export async function benchTimeline(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  try {
    const peers = join(folder, 'peers');
    installInto(
      peers,
      PEERS.map((peer) => peer.package),
    );
    const all = new Map<number, Result[]>();
    for (const size of SIZES) {
      const site = join(folder, `site-${size.count}`);
      const story = join(folder, `story-${size.count}`);
      writeLargeStory(story, size.count - OWN, denser);
      execFileSync(process.execPath, ['src/cli/build.ts', '--story', story, '--out', site]);
      const results = await measureTimelines(site, peers, size);
      all.set(size.count, results);
      report(size, results);
    }
    boundsTable(all);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures every subject of a built site, in an order that rotates with each round; ours are served with their own `_headers`. */
async function measureTimelines(
  site: string,
  peers: string,
  { count, rounds, peerRounds, slowFrames }: (typeof SIZES)[number],
): Promise<Result[]> {
  const built = readFileSync(join(site, 'timeline/index.html'), 'utf8');
  const events = eventsOf(site);
  if (events.length !== count) throw new Error(`The page lists ${events.length} events, not ${count}.`);
  const results = subjects(built, events).map((subject): Result => ({
    subject,
    plain: [],
    slow: [],
    blocking: [],
    frames: [],
    titles: undefined,
    failures: [],
  }));
  const pages = new Map(results.map(({ subject }, i): [string, string] => [`/${i}/`, subject.html]));
  pages.set('/floor.css', 'body{margin:0;font:12px sans-serif}.s0{fill:#a33}.s1{fill:#336}');
  const folders = new Map([
    ['/assets/', join(site, 'assets')],
    ['/peers/', join(peers, 'node_modules')],
    ['/', site],
  ]);
  const hosted = sent(readFileSync(join(site, '_headers'), 'utf8'), '/timeline/');
  const own = Object.fromEntries([...hosted].map(([name, values]) => [name, values.join(', ')]));
  const headers = new Map(results.flatMap(({ subject }, i) => (isOurs(subject) ? [[`/${i}/`, own]] : [])));
  const [served, browser] = await Promise.all([
    serveCompressed({ pages, folders, headers }),
    launchChromium(),
  ]);
  // A first load, not measured: the server compresses files on their first request.
  for (const [i, { subject }] of results.entries())
    await load(browser, `${served.origin}/${i}/`, subject, false).catch(() => undefined);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < results.length; turn++) {
      const i = (turn + round) % results.length;
      const result = results[i];
      if (!result || (isPeer(result) && round >= peerRounds)) continue;
      const { subject } = result;
      const url = `${served.origin}/${i}/`;
      const tried = async <T>(into: T[], measure: () => Promise<T>) => {
        // What failed once is not tried again: it takes a minute, and there would be no median.
        if (into.length < round) return;
        await measure().then(
          (value) => into.push(value),
          (error: unknown) => result.failures.push(String(error).split('\n')[0] ?? ''),
        );
      };
      await tried(result.plain, () => load(browser, url, subject, false));
      await tried(result.slow, () => load(browser, url, subject, true));
      await tried(result.blocking, () => blocking(browser, url, true));
      if (moves(subject)) await tried(result.frames, () => frames(browser, url, subject, slowFrames));
      if (round === 0 && count === 44) {
        const labels = events.map(({ label }) => label);
        const on = (width: number, height: number) =>
          titles(browser, url, subject, labels, { width, height }).catch(() => 0);
        result.titles = { desk: await on(1280, 720), phone: await on(360, 740) };
      }
    }
  }
  await browser.close();
  served.close();
  return results;
}

const isOurs = ({ name }: Subject): boolean => name.startsWith('ours');

const isPeer = ({ subject }: Result): boolean => !isOurs(subject) && subject.name !== 'floor';

/** The floor does not respond, but shows how many frames this machine can draw. */
const moves = ({ name }: Subject): boolean => name !== 'ours, no script' && name !== 'ours, figure alone';

function report({ count, slowFrames }: (typeof SIZES)[number], results: Result[]): void {
  console.log(`\n${count} events, as it loads on this machine`);
  loadTable(results, 'plain');
  console.log(`${count} events, as it loads at 4× CPU and slow 4G`);
  loadTable(results, 'slow');
  console.log(`${count} events, pan and zoom${slowFrames ? ' at 4× CPU' : ''}`);
  framesTable(results);
  for (const { subject, failures } of results)
    for (const failure of failures) console.log(`Given up: ${subject.name}: ${failure}`);
  if (count === 44) {
    console.log('44 events, complete titles on the first screen');
    titlesTable(results);
    console.log(`Requests to other hosts, which were blocked: ${thirdParty.size} addresses.`);
  }
}
