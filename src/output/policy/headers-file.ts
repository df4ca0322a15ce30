import type { Site } from '../../core/site.ts';
import { commonHeaders, type Header, headersOf, type Kind, kindOf } from './policy.ts';

/** The file with the headers, for hosts that read it. */
export const HEADERS = '_headers';

/** The style sheet of a built site. */
export interface StyleSheet {
  address: string;
  /** Its source expression in a security policy, such as `'sha256-…'`. */
  hash: string;
}

/**
 * `_headers` for Netlify and Cloudflare Pages. If two rules match an address, these hosts join the values of a header,
 * and browsers then apply both security policies. So no two rules here set the same header.
 *
 * @param files the paths of the site's files, from its root
 * @param style the style sheet, which pages load unless it is inlined
 */
export function headersFile(files: string[], { origin, base }: Site, style: StyleSheet): string {
  const rules: [string, Header[]][] = [
    [`${base}/*`, commonHeaders(origin)],
    ...rulesOf('', files, base, (kind) =>
      kind === 'page'
        ? [...headersOf(kind, origin, style.hash), preloadHeader(style.address)]
        : headersOf(kind, origin, style.hash),
    ),
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/**
 * Preloads the style sheet. Chromium's preload scanner stops at the policy in a page, which costs a slow phone 50 to
 * 100 ms; some hosts send this header before the page. It is not in the nginx configuration, which stays the same when
 * the name of the style sheet changes.
 */
export const preloadHeader = (style: string): Header => ['Link', `<${style}>; rel=preload; as=style`];

/** One rule for a folder with files of one kind; otherwise rules for each of its files and folders. */
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
