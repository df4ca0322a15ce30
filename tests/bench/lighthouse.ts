import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../browser/chromium.ts';
import { freePort } from '../browser/free-port.ts';
import { framesOf, pagesOf } from '../site/pages.ts';
import { installInto } from './install.ts';
import { median, table } from './measure.ts';
import { serveCompressed } from './timeline-server.ts';

/** What Lighthouse says of a page, as far as it is read here. A score is from 0 to 1. */
export interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}
interface Flags {
  port: number;
  logLevel: 'error';
  skipAudits: string[];
  onlyCategories?: string[];
}
type Lighthouse = (url: string, flags: Flags) => Promise<{ lhr: Report }>;

/** The pages of a built site that are looked at, and what is left out of each. */
export const looked = (site: string): { name: string; path: string; skipAudits: string[] }[] => [
  { name: 'the story', path: '/', skipAudits: [] },
  {
    name: 'an entry',
    path: pagesOf(site).find((path) => /^\/[^/]+\/\d[^/]+\/$/.test(path)) ?? '',
    skipAudits: [],
  },
  {
    name: 'a frame',
    path: framesOf(site).find((path) => path === '/embed/timeline/') ?? '',
    // A frame asks not to be found by itself: the page that it shows is.
    skipAudits: ['is-crawlable'],
  },
];

/** Lighthouse with a browser of its own and a site that is served as hosts do, compressed. */
export async function openLighthouse(site: string) {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-lighthouse-'));
  installInto(folder, ['lighthouse@13.5.0']);
  const module = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href;
  const { default: lighthouse } = (await import(module)) as { default: Lighthouse };
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const served = await serveCompressed({ pages: new Map(), folders: new Map([['/', site]]) });
  return {
    report: async (path: string, flags: Omit<Flags, 'port' | 'logLevel'>): Promise<Report> =>
      (await lighthouse(served.origin + path, { port, logLevel: 'error', ...flags })).lhr,
    close: async () => {
      await browser.close();
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const RUNS = 5;

/** The scores of the shipped story's pages, on a phone as Lighthouse has it, and what keeps each from 1. */
export async function benchLighthouse(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const site = join(folder, 'site');
  execFileSync(process.execPath, [
    'src/cli/build.ts',
    '--quiet',
    '--out',
    site,
    '--site',
    'https://example.org',
  ]);
  const { report, close } = await openLighthouse(site);
  const rows: Record<string, string | number>[] = [];
  for (const { name, path, skipAudits } of looked(site)) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run++) reports.push(await report(path, { skipAudits }));
    const [first] = reports;
    const scores = Object.keys(first?.categories ?? {}).map((category) => [
      category,
      median(reports.map(({ categories }) => categories[category]?.score ?? 0)),
    ]);
    rows.push({ page: name, ...Object.fromEntries(scores), lost: first ? lost(first).join(', ') : '' });
  }
  console.log(`Lighthouse, median of ${RUNS}; the bound is 0.99 in each`);
  table(rows);
  await close();
  rmSync(folder, { recursive: true });
}

/** The audits that count and are not met. */
export const lost = ({ categories, audits }: Report): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
