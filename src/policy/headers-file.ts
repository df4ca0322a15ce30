import { commonHeaders, type Header, headersOf, kindOf } from './policy.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules match an address those hosts join the values
 * of one header, and two security policies hold both; so no two rules here give the same header.
 *
 * @param files the paths of the site's files, from its root
 * @param base the path under which the site stands: `/`, or such as `/news`
 */
export function headersFile(files: string[], { base, https }: { base: string; https: boolean }): string {
  const root = base.replace(/\/$/, '');
  const rules: [string, Header[]][] = [[`${root}/*`, commonHeaders(https)], ...rulesOf('', files, root)];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** One rule for a folder whose files are all of one kind; else one for each of its files and what its folders need. */
function rulesOf(folder: string, files: string[], root: string): [string, Header[]][] {
  const kinds = new Set(files.map((file) => kindOf(`/${folder}${file}`)));
  const [only] = kinds;
  if (folder !== '' && only && kinds.size === 1) return [[`${root}/${folder}*`, headersOf(only)]];
  const own = files.filter((file) => !file.includes('/'));
  const folders = Map.groupBy(
    files.filter((file) => file.includes('/')),
    (file) => file.slice(0, file.indexOf('/') + 1),
  );
  return [
    ...own
      .flatMap((file) => (file === 'index.html' ? ['', file] : [file]))
      .map((file): [string, Header[]] => [
        `${root}/${folder}${file}`,
        headersOf(kindOf(`/${folder}${file}`)),
      ]),
    ...[...folders].flatMap(([name, inside]) =>
      rulesOf(
        folder + name,
        inside.map((file) => file.slice(name.length)),
        root,
      ),
    ),
  ];
}
