import type { Site } from '../../core/site.ts';
import { commonHeaders, headersOf, type Kind, PATTERNS } from './policy.ts';
import { isText, TYPES } from './types.ts';

/** Where nginx finds a site and what it listens to. */
export interface Served {
  /** The folder of the built site, absolute. */
  folder: string;
  /** What `listen` takes: a port, or such as `443 ssl`. */
  listen: string;
}

const KINDS: Kind[] = ['front', 'page', 'missing', 'frame', 'fresh', 'asset', 'shared'];

/** The same policy as `_headers`, as an nginx configuration to include in `http { }`. */
export function nginx({ origin, base }: Site, { folder, listen }: Served): string {
  const names = [...new Set(KINDS.flatMap((kind) => headersOf(kind, origin).map(([name]) => name)))];
  const variable = (name: string) => `$backgrounder_${name.toLowerCase().replaceAll('-', '_')}`;
  const quoted = (text: string) => `"${text}"`;
  const maps = names.map((name) => [
    `map $backgrounder_kind ${variable(name)} {`,
    ...KINDS.flatMap((kind) => {
      const value = headersOf(kind, origin).find(([header]) => header === name)?.[1];
      return value === undefined ? [] : [`  ${kind} ${quoted(value)};`];
    }),
    '}',
  ]);
  const texts = Object.keys(TYPES).filter((extension) => isText(extension) && extension !== 'html');
  return [
    '# Made by `npm run nginx`: the policy of src/output/policy/ in the words of nginx. Include it in http { }.',
    'map $uri $backgrounder_kind {',
    ...PATTERNS.map(([kind, pattern]) => `  ${quoted(`~^${base}/${pattern}`)} ${kind};`),
    '  default shared;',
    '}',
    ...maps.flat(),
    '',
    'server {',
    `  listen ${listen};`,
    `  server_name ${origin === undefined ? '_' : new URL(origin).hostname};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '',
    '  types {',
    ...Object.entries(TYPES).map(([extension, type]) => `    ${type} ${extension};`),
    '  }',
    '  charset utf-8;',
    `  charset_types ${texts.map((extension) => TYPES[extension]).join(' ')};`,
    '',
    '  # What the build compressed with --compress. The second line needs libnginx-mod-http-brotli-static.',
    '  gzip_static on;',
    '  brotli_static on;',
    '  gzip_vary on;',
    '',
    ...commonHeaders(origin).map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
    ...names.map((name) => `  add_header ${name} ${variable(name)} always;`),
    '',
    '  index index.html;',
    `  error_page 404 ${base}/404.html;`,
    ...(base === ''
      ? [`  root ${quoted(folder)};`]
      : [`  location ${base}/ {`, `    alias ${quoted(`${folder}/`)};`, '  }']),
    '  # For hosts that read it; not for readers.',
    `  location = ${base}/_headers { return 404; }`,
    '}',
    '',
  ].join('\n');
}
