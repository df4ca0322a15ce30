import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { siteBrowser } from '../browser/site-browser.ts';
import { succeed } from '../cli/run.ts';
import { filesIn } from '../../src/astro/finish/hashes.ts';
import { ATTACK_STRINGS, slugOf, writeAttackedStory } from '../stories/attacked.ts';
import { fileOf, pagesOf } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-attacks-'));
const site = join(folder, 'site');
const profile = siteBrowser(site);
beforeAll(() => {
  mkdirSync(join(folder, 'story'));
  writeAttackedStory(join(folder, 'story'));
  succeed('build', '--story', join(folder, 'story'), '--out', site, '--site', 'https://x.example');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(fileOf(site, path), 'utf8');
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;|&#39;/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

const ids = ATTACK_STRINGS.map((_, n) => `/${n % 2 === 0 ? 'even' : 'odd'}/${slugOf(n)}/`);

test('two hundred attacks are in the headlines unchanged', () => {
  expect(new Set(ATTACK_STRINGS).size).toBe(200);
  const heads = ids.map((path) => textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(read(path))?.[1] ?? ''));
  expect(heads).toEqual(ATTACK_STRINGS);
});

/** The names of elements and attributes in some pages, and how many scripts they load. */
function parts(pages: string[]): Set<string> {
  const found = pages.flatMap((html) => {
    const bare = html.replace(/(<script type="application\/ld\+json">)[\s\S]*?(<\/script>)/g, '$1$2');
    return [...bare.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap(
      ([, name = '', attributes = '']) => [
        name,
        ...[...attributes.replace(/="[^"]*"/g, '').matchAll(/\S+/g)].map(
          ([attribute]) => `${name} ${attribute}`,
        ),
      ],
    );
  });
  return new Set(found);
}

test('pages have no element and no attribute that a harmless story does not have', () => {
  const harmless = [inject('site'), inject('otherSite')].flatMap((each) =>
    pagesOf(each).map((path) => readFileSync(fileOf(each, path), 'utf8')),
  );
  const [known, attacked] = [parts(harmless), parts(pagesOf(site).map(read))];
  expect(attacked.size).toBeGreaterThan(100);
  expect([...attacked].filter((part) => !known.has(part))).toEqual([]);
});

test('JSON-LD is not closed early, and has the attack as text', () => {
  for (const [n, path] of ids.entries()) {
    const scripts = [...read(path).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    expect(scripts, path).toHaveLength(1);
    const text = scripts[0]?.[1] ?? '';
    expect(text).not.toContain('<');
    expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(ATTACK_STRINGS[n]).slice(1, -1));
  }
});

test('feeds, sitemap and data parse, with no element that a harmless story does not have', () => {
  const names = (file: string) => {
    const found = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => found.add(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(readFileSync(file, 'utf8')).close();
    return found;
  };
  for (const file of filesIn(site).filter((path) => /^[^/]*\.xml$/.test(path))) {
    const [known, attacked] = [names(join(inject('otherSite'), file)), names(join(site, file))];
    expect(
      [...attacked].filter((name) => !known.has(name)),
      file,
    ).toEqual([]);
  }
  for (const file of filesIn(site).filter((path) => path.endsWith('.json')))
    expect(() => JSON.parse(readFileSync(join(site, file), 'utf8')) as unknown, file).not.toThrow();
  const { items } = JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8')) as {
    items: { content_html: string }[];
  };
  expect(items).toHaveLength(200);
  const known = ['p', 'strong', 'h3', 'ul', 'li', 'a', 'blockquote', 'cite', 'em'];
  for (const { content_html: html } of items)
    expect(
      [...html.matchAll(/<([a-z]\w*)/gi)]
        .map(([, name]) => name)
        .filter((name) => !known.includes(name ?? '')),
    ).toEqual([]);
});

test('no attack runs or requests anything, even without the security policy', async () => {
  const context = await profile({ bypassCSP: true, reducedMotion: 'reduce' });
  const away: string[] = [];
  context.on('request', (request) => {
    if (!/^http:\/\/127\.0\.0\.1:/.test(request.url())) away.push(request.url());
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  const every = ids.filter((_, n) => n % 5 === 0);
  const general = pagesOf(site).filter((path) => path.split('/').length < 4);
  for (const path of [...general, ...every]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).toBe(path);
    expect(await page.evaluate(() => 'ran' in window), path).toBe(false);
  }
  await page.goto('/timeline/');
  await page.locator('.timeline-figure.live').waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('svg.timeline a.mark').first().click();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(away).toEqual([]);
  await context.close();
});
