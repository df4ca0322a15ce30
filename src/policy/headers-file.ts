import { commonHeaders, type Header, headersOf, kindOf } from './policy.ts';

/** Where the site will stand: its origin, if that is known, and the path there: `/`, or such as `/news`. */
export interface Place {
  origin: string | undefined;
  base: string;
}

/** The file that holds the policy for the hosts that read one. */
export const HEADERS = '_headers';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules match an address those hosts join the values
 * of one header, and two security policies hold both; so no two rules here give the same header.
 *
 * @param files the paths of the site's files, from its root
 */
export function headersFile(files: string[], { origin, base }: Place): string {
  const root = base.replace(/\/$/, '');
  const rules: [string, Header[]][] = [
    [`${root}/*`, commonHeaders(origin)],
    ...rulesOf('', files, { origin, base: root }),
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** One rule for a folder whose files are all of one kind; else one for each of its files and what its folders need. */
function rulesOf(folder: string, files: string[], place: Place): [string, Header[]][] {
  const kinds = new Set(files.map((file) => kindOf(`/${folder}${file}`)));
  const [only] = kinds;
  if (folder !== '' && only && kinds.size === 1)
    return [[`${place.base}/${folder}*`, headersOf(only, place.origin)]];
  const own = files.filter((file) => !file.includes('/'));
  const folders = Map.groupBy(
    files.filter((file) => file.includes('/')),
    (file) => file.slice(0, file.indexOf('/') + 1),
  );
  return [
    ...own
      .flatMap((file) => (file === 'index.html' ? ['', file] : [file]))
      .map((file): [string, Header[]] => [
        `${place.base}/${folder}${file}`,
        headersOf(kindOf(`/${folder}${file}`), place.origin),
      ]),
    ...[...folders].flatMap(([name, inside]) =>
      rulesOf(
        folder + name,
        inside.map((file) => file.slice(name.length)),
        place,
      ),
    ),
  ];
}
