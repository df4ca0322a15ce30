import type { Site } from '../../core/site.ts';
import { commonHeaders, type Header, headersOf, type Kind, kindOf } from './policy.ts';

/** The file that holds the policy for the hosts that read one. */
export const HEADERS = '_headers';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules match an address those hosts join the values
 * of one header, and two security policies hold both; so no two rules here give the same header.
 *
 * @param files the paths of the site's files, from its root
 * @param style the address of the style sheet that pages load, but for those that have it in them
 */
export function headersFile(files: string[], { origin, base }: Site, style: string): string {
  const rules: [string, Header[]][] = [
    [`${base}/*`, commonHeaders(origin)],
    ...rulesOf('', files, base, (kind) =>
      kind === 'page' ? [...headersOf(kind, origin), early(style)] : headersOf(kind, origin),
    ),
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/**
 * Names the style sheet before the page is read: Chromium looks for it only behind the policy that a page carries, which
 * costs a slow phone 50 to 100 ms. Some hosts send this ahead of the page. It is no part of the policy, as a server's
 * configuration stays while the name of a style sheet changes.
 */
export const early = (style: string): Header => ['Link', `<${style}>; rel=preload; as=style`];

/** One rule for a folder whose files are all of one kind; else one for each of its files and what its folders need. */
function rulesOf(
  folder: string,
  files: string[],
  base: string,
  headers: (kind: Kind) => Header[],
): [string, Header[]][] {
  const kinds = new Set(files.map((file) => kindOf(`/${folder}${file}`)));
  const [only] = kinds;
  if (folder !== '' && only && kinds.size === 1) return [[`${base}/${folder}*`, headers(only)]];
  const own = files.filter((file) => !file.includes('/'));
  const folders = Map.groupBy(
    files.filter((file) => file.includes('/')),
    (file) => file.slice(0, file.indexOf('/') + 1),
  );
  return [
    ...own
      .flatMap((file) => (file === 'index.html' ? ['', file] : [file]))
      .map((file): [string, Header[]] => [`${base}/${folder}${file}`, headers(kindOf(`/${folder}${file}`))]),
    ...[...folders].flatMap(([name, inside]) =>
      rulesOf(
        folder + name,
        inside.map((file) => file.slice(name.length)),
        base,
        headers,
      ),
    ),
  ];
}
