import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../../src/astro/finish/hashes.ts';
import { createSite } from '../../../src/core/site.ts';
import { preloadHeader } from '../../../src/output/policy/headers-file.ts';
import { allowedStyle } from '../../../src/output/policy/inline-style.ts';
import { nginx } from '../../../src/output/policy/nginx.ts';
import { serveSite } from '../../browser/serve.ts';
import { fileOf, pagesOf } from '../../site/pages.ts';
import { sent } from '../../site/sent.ts';
import {
  commonHeaders,
  framePolicy,
  headersOf,
  type Kind,
  kindOf,
  PAGE_POLICY,
} from '../../../src/output/policy/policy.ts';

const KINDS: Kind[] = ['front', 'page', 'missing', 'missing-frame', 'frame', 'fresh', 'asset', 'shared'];
const HERE = 'https://example.org';
const STYLE = "'sha256-AbC+/1='";
const isFrame = (kind: Kind) => kind === 'frame' || kind === 'missing-frame';
const of = (kind: Kind, name: string, origin?: string) =>
  headersOf(kind, origin, STYLE).find(([header]) => header === name)?.[1] ?? '';

test.each<[string, Kind]>([
  ['/', 'front'],
  ['/index.html', 'front'],
  ['/timeline/', 'front'],
  ['/timeline/index.html', 'front'],
  ['/timeline/2/', 'page'],
  ['/strand/2024-05-01-slug/index.html', 'page'],
  ['/404.html', 'missing'],
  ['/embed/404.html', 'missing-frame'],
  ['/assets/Page.D0LPWN2j.css', 'asset'],
  ['/embed/', 'page'],
  ['/embed/timeline/', 'frame'],
  ['/embed/strand/slug/index.html', 'frame'],
  ['/embed/timeline.svg', 'shared'],
  ['/embed.js', 'shared'],
  ['/oembed/timeline.json', 'shared'],
  ['/timeline.json', 'shared'],
  // Frames of large stories fetch it from their own, opaque origin.
  ['/timeline/items.json', 'shared'],
  ['/feed.xml', 'shared'],
  ['/sw.js', 'fresh'],
  ['/sha256sums.txt', 'fresh'],
  ['/strand/assets/', 'page'],
])('%s is of kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe('every kind', () => {
  test.each(KINDS)('%s loads nothing from other hosts and nothing unsafe', (kind) => {
    const policy = of(kind, 'Content-Security-Policy');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    expect(policy.includes(STYLE)).toBe(kind === 'front');
    // Only the policy of frames names the site's origin, if that is known.
    const named = of(kind, 'Content-Security-Policy', HERE);
    expect(named.replaceAll(` ${HERE}`, '')).toBe(policy);
    expect(named.split(HERE).length - 1).toBe(isFrame(kind) ? 4 : 0);
  });

  test('documents run only scripts of their host, and none from strings', () => {
    for (const kind of ['front', 'page', 'missing', 'missing-frame', 'frame'] as const) {
      const directives = of(kind, 'Content-Security-Policy').replace(` ${STYLE}`, '').split('; ');
      for (const each of [
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ])
        expect(directives).toContain(each);
      expect(directives.includes("frame-ancestors 'none'")).toBe(!isFrame(kind));
    }
    expect(of('frame', 'Content-Security-Policy')).toContain("trusted-types 'none'");
    expect(of('page', 'Content-Security-Policy')).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
  });

  test('cache lifetimes match how often files change', () => {
    expect(of('asset', 'Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(of('front', 'Cache-Control')).toBe(of('page', 'Cache-Control'));
    expect(of('page', 'Cache-Control')).toBe('public, max-age=0, must-revalidate');
    for (const kind of ['missing', 'missing-frame'] as const)
      expect(of(kind, 'Cache-Control')).toBe('no-store');
    expect(of('fresh', 'Cache-Control')).toBe('no-cache');
    for (const kind of ['frame', 'shared'] as const)
      expect(of(kind, 'Cache-Control')).toBe('public, max-age=600, stale-while-revalidate=86400');
  });

  test('only frames, and all that they load, may be in a host that is isolated from other origins', () => {
    for (const kind of KINDS)
      expect(of(kind, 'Cross-Origin-Embedder-Policy')).toBe(isFrame(kind) ? 'require-corp' : '');
    for (const kind of ['frame', 'missing-frame', 'asset', 'shared'] as const)
      expect(of(kind, 'Cross-Origin-Resource-Policy')).toBe('cross-origin');
  });

  test('files for other sites can be read from any origin', () => {
    for (const kind of KINDS)
      expect(of(kind, 'Access-Control-Allow-Origin')).toBe(
        ['front', 'page', 'missing'].includes(kind) ? '' : '*',
      );
  });
});

test('HSTS is sent only if the site is on HTTPS', () => {
  const hasHsts = (origin?: string) =>
    commonHeaders(origin).some(([name]) => name === 'Strict-Transport-Security');
  expect([HERE, 'http://127.0.0.1:4321', undefined].map(hasHsts)).toEqual([true, false, false]);
});

test('a frame contains the policy that names its site, or none if the origin is unknown', () => {
  const policyIn = (site: string) =>
    /<meta http-equiv="content-security-policy" content="([^"]*)"/
      .exec(readFileSync(join(site, 'embed/timeline/index.html'), 'utf8'))?.[1]
      ?.replaceAll('&#39;', "'");
  expect(policyIn(inject('site'))).toBe(framePolicy(HERE));
  expect(policyIn(inject('otherSite'))).toBeUndefined();
});

test.each([
  ['the shipped story', inject('site'), ''],
  ['another under a base path', inject('otherSite'), '/news'],
])('front pages of %s inline the style sheet, which their policy allows by hash', (_name, site, base) => {
  const html = (path: string) => readFileSync(fileOf(site, path), 'utf8');
  const [, style = ''] = /<link rel="stylesheet" href="(.+?)"/.exec(html('/sources/')) ?? [];
  const css = readFileSync(join(site, style.slice(base.length)), 'utf8');
  const hash = createHash('sha256').update(css).digest('base64');
  for (const path of ['/', '/timeline/']) {
    expect(html(path)).toContain(`<style>${css}</style>`);
    expect(html(path)).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect(html(path)).not.toContain('rel="stylesheet"');
  }
});

test('the local server names itself in the policy of a frame', async () => {
  const served = await serveSite(inject('site'));
  const { headers } = await fetch(`${served.origin}/embed/timeline/`);
  served.close();
  expect(headers.get('Content-Security-Policy')).toBe(framePolicy(served.origin));
});

test.each([
  ['the shipped story', inject('site'), HERE, ''],
  ['another under a base path', inject('otherSite'), undefined, '/news'],
])('_headers sets each header of every file of %s once', (_name, site, origin, base) => {
  const rules = readFileSync(join(site, '_headers'), 'utf8');
  const html = (path: string) => readFileSync(fileOf(site, path), 'utf8');
  const [, style = ''] = /<link rel="stylesheet" href="(.+?)"/.exec(html('/sources/')) ?? [];
  expect(
    pagesOf(site).filter(
      (path) => kindOf(path) !== 'front' && !html(path).includes(`<link rel="stylesheet" href="${style}"`),
    ),
  ).toEqual([]);
  for (const file of filesIn(site).filter((path) => path !== '_headers')) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const kind = kindOf(path);
    const wanted = [...commonHeaders(origin), ...headersOf(kind, origin, allowedStyle(html('/')))];
    if (kind === 'page') wanted.push(preloadHeader(style));
    const given = [...sent(rules, base + path)].map(([name, values]) => [name, values.join(' AND ')]);
    expect(Object.fromEntries(given), path).toEqual(Object.fromEntries(wanted));
  }
  // Hosts accept at most 100 rules, and lines of 2,000 characters.
  expect(rules.split('\n\n').length).toBeLessThan(100);
  expect(rules.split('\n').filter((line) => line.length > 2000)).toEqual([]);
});

test('the nginx configuration matches its golden file', async () => {
  const configuration = nginx(createSite({ origin: HERE, base: '/news' }), {
    folder: '/srv/story',
    listen: '443 ssl',
    style: STYLE,
  });
  await expect(configuration).toMatchFileSnapshot('goldens/nginx.conf');
});
