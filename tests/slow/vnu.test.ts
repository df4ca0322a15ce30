import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { filesIn } from '../../src/astro/finish/hashes.ts';
import { missing } from '../browser/debian.ts';
import { installInto } from '../bench/install.ts';

interface Message {
  /** `info` are warnings, among them that a file on a disk does not match the policy's `'self'`. */
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  lastLine?: number;
  message: string;
}

/** Properties that browsers have and the checker's list of them has not yet. */
const YOUNG_STYLE = /Property “(paint-order|position-(area|try-(order|fallbacks)))” doesn't exist/;

/** The HTML standard allows it on links of type `expect` too (links.html#link-type-expect). */
const YOUNG_LINK = /^A “link” element with a “blocking” attribute must have a “rel” attribute whose value/;

const isYoung = (message: string): boolean => YOUNG_STYLE.test(message) || YOUNG_LINK.test(message);

const lacking = missing('pages by the checker of the W3C', ['default-jre-headless'], ['/usr/bin/java']);
const folder = mkdtempSync(join(tmpdir(), 'backgrounder-vnu-'));

beforeAll(() => {
  if (lacking === undefined) installInto(folder, ['vnu-jar@26.9.27']);
});
beforeEach(({ skip }) => {
  if (lacking !== undefined) skip(lacking);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the checker of validator.w3.org finds in files of a folder. */
function errorsOf(site: string, files: string[]): string[] {
  const jar = ['-Xss8m', '-jar', join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar')];
  const how = ['--format', 'json', '--exit-zero-always', '--stdout', '--also-check-css', '--also-check-svg'];
  const options = { cwd: site, encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  const said = execFileSync('java', [...jar, ...how, ...files], options);
  const { messages } = JSON.parse(said) as { messages: Message[] };
  return messages
    .filter(({ type, message }) => type !== 'info' && !isYoung(message))
    .map(({ url, lastLine, message }) => `${url.slice(-60)}:${lastLine ?? ''} ${message}`);
}

test.each([
  ['the shipped story', inject('site')],
  ['another story', inject('otherSite')],
])('vnu finds nothing wrong with the pages, frames, styles and pictures of %s', (_name, site) => {
  const files = filesIn(site).filter((path) => /\.(html|css|svg)$/.test(path));
  expect(files.length).toBeGreaterThan(20);
  expect(errorsOf(site, files).slice(0, 20)).toEqual([]);
});

test('vnu finds what is wrong', () => {
  const stray = errorsOf(import.meta.dirname, ['../site/stray.html']);
  expect(stray.join()).toContain('Stray start tag “script”');
});
