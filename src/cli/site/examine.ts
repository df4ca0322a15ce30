import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Markup, readMarkup } from './markup.ts';
import { fileAt } from './units.ts';

/** What a site is held against. */
interface Expected {
  /** The addresses that it must have, from its root. */
  expected: string[];
  /** Pages that were examined when they were made: all that they link to is part of what they are kept by. */
  kept: ReadonlyMap<string, string>;
  base: string;
}

/**
 * What is wrong with a site that was just built: a page that is not there, a link or an anchor that leads nowhere,
 * code or style that the security policy would refuse. Each is a sentence; there are none in a whole site. Links with
 * a host are passed over, even with the site's own: not all of that host need be of this build.
 *
 * @param files the paths of all its files
 */
export function examine(folder: string, files: string[], { expected, kept, base }: Expected): string[] {
  const there = new Set(files);
  const ids = new Map<string, Set<string>>();
  const read = (file: string): Markup => {
    const markup = readMarkup(readFileSync(join(folder, file), 'utf8'));
    ids.set(file, markup.ids);
    return markup;
  };
  const idsOf = (file: string) => ids.get(file) ?? read(file).ids;
  const pages = files.filter((file) => file.endsWith('.html') && !kept.has(file));
  const problems = expected
    .filter((path) => !there.has(fileAt(path)))
    .map((path) => `${path} was not written.`);
  const broken = new Map<string, string>();
  // A link from the root leads to the same place from every page.
  const followed = new Set<string>();
  for (const file of pages) {
    const markup = read(file);
    for (const tag of markup.inline) problems.push(`${file} has code or style inline: ${tag}`);
    for (const link of markup.links) {
      if (broken.has(link) || followed.has(link)) continue;
      if (!leadsSomewhere(link, file, { base, there, idsOf })) broken.set(link, file);
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
  { base, there, idsOf }: { base: string; there: Set<string>; idsOf: (file: string) => Set<string> },
): boolean {
  const root = `${HERE}${base.replace(/\/?$/, '/')}`;
  if (!URL.canParse(link, root + file)) return false;
  const url = new URL(link, root + file);
  if (!/^https?:$/.test(url.protocol) || url.origin !== HERE) return true;
  const address = url.origin + decode(url.pathname);
  if (!address.startsWith(root)) return false;
  const path = address.slice(root.length);
  const target = fileAt(`/${path}`);
  if (!there.has(target)) return false;
  const fragment = decode(url.hash.slice(1));
  // What has an equals sign is the state of the timeline, and no anchor.
  if (fragment === '' || fragment.includes('=')) return true;
  return !target.endsWith('.html') || idsOf(target).has(fragment);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
