import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Markup, readMarkup } from './markup.ts';

/**
 * What is wrong with a site that was just built: a page that is not there, a link or an anchor that leads nowhere,
 * code or style that the security policy would refuse. Each is a sentence; there are none in a whole site. Links with
 * a host are passed over, even with the site's own: not all of that host need be of this build.
 *
 * @param files the paths of all its files
 * @param expected the addresses that it must have, from the root of the site
 */
export function examine(folder: string, files: string[], expected: string[], base: string): string[] {
  const there = new Set(files);
  const fileAt = (path: string) => (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, readMarkup(readFileSync(join(folder, file), 'utf8'))]),
  );
  const problems = expected
    .filter((path) => !there.has(fileAt(path)))
    .map((path) => `${path} was not written.`);
  const broken = new Map<string, string>();
  // A link from the root leads to the same place from every page.
  const followed = new Set<string>();
  for (const [file, markup] of pages) {
    for (const tag of markup.inline) problems.push(`${file} has code or style inline: ${tag}`);
    for (const link of markup.links) {
      if (broken.has(link) || followed.has(link)) continue;
      if (!leadsSomewhere(link, file, base, there, pages)) broken.set(link, file);
      else if (link.startsWith('/')) followed.add(link);
    }
  }
  return [
    ...problems,
    ...[...broken].map(([link, file]) => `${file} links to ${link}, which leads nowhere.`),
  ];
}

/** A host that no link names. */
const HERE = 'http://site.invalid';

function leadsSomewhere(
  link: string,
  file: string,
  base: string,
  there: Set<string>,
  pages: Map<string, Markup>,
): boolean {
  const root = `${HERE}${base.replace(/\/?$/, '/')}`;
  if (!URL.canParse(link, root + file)) return false;
  const url = new URL(link, root + file);
  if (!/^https?:$/.test(url.protocol) || url.origin !== HERE) return true;
  const address = url.origin + decode(url.pathname);
  if (!address.startsWith(root)) return false;
  const path = address.slice(root.length);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!there.has(target)) return false;
  const fragment = decode(url.hash.slice(1));
  // What has an equals sign is the state of the timeline, and no anchor.
  if (fragment === '' || fragment.includes('=')) return true;
  return pages.get(target)?.ids.has(fragment) ?? true;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
