import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../core/site.ts';
import { withoutNamedStyle } from '../output/policy/inline-style.ts';
import { fileAt } from './hashes.ts';
import { readMarkup } from './markup.ts';

/** What a site is held against. */
export interface Expected {
  /** The paths of all its files. */
  files: string[];
  /** The addresses that it must have, from its root. */
  expected: string[];
  /** Pages that were examined when they were made: all that they link to is part of what they are kept by. */
  kept: ReadonlyMap<string, string>;
}

/**
 * Examines a site that is being built: `read` takes a page as it was written, `problems` reads the others itself and
 * says what is wrong with all: a page that is not there, a link or an anchor that leads nowhere, code or style that the
 * security policy would refuse. Each is a sentence; there are none in a whole site. Links with a host are passed over,
 * even with the site's own: not all of that host need be of this build.
 */
export function examination(folder: string, base: string) {
  const ids = new Map<string, Set<string>>();
  const inline: string[] = [];
  /** Each link, under what tells where it leads, with a page that has it. */
  const links = new Map<string, [link: string, file: string]>();
  const broken = new Map<string, string>();
  const add = <T>(map: Map<string, T>, key: string, value: T) => map.has(key) || map.set(key, value);

  function read(file: string, html: string): void {
    const markup = readMarkup(withoutNamedStyle(html));
    ids.set(file, markup.ids);
    for (const tag of markup.inline) inline.push(`${file} has code or style inline: ${tag}`);
    for (const link of markup.links) {
      if (!link.startsWith('#'))
        add(links, SAME_EVERYWHERE.test(link) ? link : `${file} ${link}`, [link, file]);
      else if (!isAnchor(link.slice(1), markup.ids)) add(broken, link, file);
    }
  }

  function problems({ files, expected, kept }: Expected): string[] {
    const htmlOf = (file: string) => readFileSync(join(folder, file), 'utf8');
    for (const file of files)
      if (file.endsWith('.html') && !kept.has(file) && !ids.has(file)) read(file, htmlOf(file));
    const there = new Set(files);
    const idsOf = (file: string) => {
      const known = ids.get(file) ?? readMarkup(htmlOf(file)).ids;
      ids.set(file, known);
      return known;
    };
    for (const [link, file] of links.values())
      if (!leadsSomewhere(link, file, { base, there, idsOf })) add(broken, link, file);
    return [
      ...expected.filter((path) => !there.has(fileAt(path))).map((path) => `${path} was not written.`),
      ...inline,
      ...[...broken].map(([link, file]) => `${file} links to ${link}, which leads nowhere.`),
    ];
  }
  return { read, problems };
}

/** A link from the root, or one with a scheme: it leads to the same place from every page. */
const SAME_EVERYWHERE = /^(\/|[a-z][a-z\d+.-]*:)/i;

/** A host that no link names. */
const HERE = 'http://site.invalid';

function leadsSomewhere(
  link: string,
  file: string,
  { base, there, idsOf }: { base: string; there: Set<string>; idsOf: (file: string) => Set<string> },
): boolean {
  const root = createSite({ origin: HERE, base }).url('/');
  const url = URL.parse(link, root + file);
  if (!url) return false;
  if (!/^https?:$/.test(url.protocol) || url.origin !== HERE) return true;
  const address = url.origin + decode(url.pathname);
  if (!address.startsWith(root)) return false;
  const path = address.slice(root.length);
  const target = fileAt(`/${path}`);
  if (!there.has(target)) return false;
  const fragment = url.hash.slice(1);
  return fragment === '' || !target.endsWith('.html') || isAnchor(fragment, idsOf(target));
}

/** Whether a page has the anchor that a fragment names. What has an equals sign is the state of the timeline, and none. */
const isAnchor = (fragment: string, ids: Set<string>): boolean =>
  fragment === '' || fragment.includes('=') || ids.has(decode(fragment));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
