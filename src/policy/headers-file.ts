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
  const rules: [string, Header[]][] = [[`${root}/*`, commonHeaders(https)]];
  const folders = new Map<string, string>();
  for (const file of files) {
    const [folder = '', ...below] = file.split('/');
    if (below.length === 0) {
      for (const path of file === 'index.html' ? ['/', '/index.html'] : [`/${file}`])
        rules.push([root + path, headersOf(kindOf(path))]);
    } else if (!folders.has(folder) || file.endsWith('.html')) {
      folders.set(folder, `/${file}`);
    }
  }
  for (const [folder, file] of folders) rules.push([`${root}/${folder}/*`, headersOf(kindOf(file))]);
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}
