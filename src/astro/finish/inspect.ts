import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../core/site.ts';
import { withoutAllowedStyles } from '../../output/policy/inline-style.ts';
import { fileAt } from './hashes.ts';
import { readMarkup } from './markup.ts';

/**
 * Inspects the pages of a built site: ids that are not unique, broken links and anchors, and code or style that the security policy would
 * refuse. Links that name a host are not followed, even with the site's own name: other builds may serve that host too.
 *
 * @param files the paths of all files of the site
 * @returns one sentence per problem
 */
export function inspect(folder: string, { base }: Site, files: string[]): string[] {
  const problems: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, { link: string; file: string }>();
  for (const file of files.filter((path) => path.endsWith('.html'))) {
    const page = readMarkup(withoutAllowedStyles(readFileSync(join(folder, file), 'utf8')));
    for (const tag of page.inline) problems.push(`${file} has code or style inline: ${tag}`);
    for (const id of page.repeatedIds) problems.push(`${file} has more than one element with the id ${id}.`);
    ids.set(file, page.ids);
    for (const link of page.links) {
      // A link from the root leads to the same place from every page: it is checked once.
      const key = SAME_FROM_EVERY_PAGE.test(link) ? link : `${file} ${link}`;
      if (!links.has(key)) links.set(key, { link, file });
    }
  }
  const site = { base, files: new Set(files), ids };
  for (const { link, file } of links.values())
    if (!resolves(link, file, site)) problems.push(`${file} links to ${link}, which does not exist.`);
  return problems;
}

/** A link from the root, or one with a scheme. */
const SAME_FROM_EVERY_PAGE = /^(\/|[a-z][a-z\d+.-]*:)/i;

/** A host that no link names. */
const HERE = 'http://site.invalid';

interface BuiltSite {
  base: string;
  files: ReadonlySet<string>;
  /** The ids of each page. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

function resolves(link: string, from: string, { base, files, ids }: BuiltSite): boolean {
  const root = `${HERE}${base}/`;
  const url = URL.parse(link, root + from);
  if (!url) return false;
  if (!/^https?:$/.test(url.protocol) || url.origin !== HERE) return true;
  const address = url.origin + decode(url.pathname);
  if (!address.startsWith(root)) return false;
  const target = fileAt(`/${address.slice(root.length)}`);
  if (!files.has(target)) return false;
  const fragment = url.hash.slice(1);
  return fragment === '' || !target.endsWith('.html') || isAnchor(fragment, ids.get(target));
}

/** Whether a page has the anchor that a fragment names. A fragment with an equals sign is the state of the timeline. */
const isAnchor = (fragment: string, ids: ReadonlySet<string> | undefined): boolean =>
  fragment.includes('=') || ids?.has(decode(fragment)) === true;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
