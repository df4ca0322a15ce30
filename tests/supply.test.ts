import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
type Versions = Record<string, string>;

const read = (file: string) => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as {
  dependencies: Versions;
  devDependencies: Versions;
  optionalDependencies: Versions;
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const direct = { ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies };

test('the lock file holds a hash of every package', () => {
  expect(locked.length).toBeGreaterThan(300);
  expect(
    locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
});

test('every direct dependency is one exact version, the one that is locked', () => {
  const wrong = Object.entries(direct).filter(
    ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
  );
  expect(wrong).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const scripts = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(13));
  expect(project.allowScripts).toEqual(Object.fromEntries(scripts.map((name) => [name, false])));
});

test('few packages make the site, and CONTRIBUTING says what each is for', () => {
  const guide = read('.github/CONTRIBUTING.md');
  const list = guide.slice(guide.indexOf('## Dependencies'), guide.indexOf('## Unusual choices'));
  const named = [...list.matchAll(/`([@\w./-]+\*?)`/g)].map(([, name = '']) => name);
  const isNamed = (name: string) =>
    // What only carries types goes with the package that it describes.
    name.startsWith('@types/') ||
    named.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
  expect(Object.keys(direct).filter((name) => !isNamed(name))).toEqual([]);
  expect(Object.keys(project.dependencies).length).toBeLessThanOrEqual(21);
});

/** Licences that ask for no more than credit, or, as MPL and OFL, for changes to the files themselves. */
const FREE = [
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
].concat([
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '(MPL-2.0 OR Apache-2.0)',
  'MIT AND OFL-1.1',
  'W3C-20150513',
]);

/**
 * Under other terms, or with none in the lock file: Astro's image library, which is linked to and never shipped; Node
 * itself, whose package names its licence in a file; and a script of hosts that our frame is tried beside, which is
 * part of nothing.
 */
const OTHERS: [RegExp, string][] = [
  [/^@img\/sharp-/, 'LGPL-3.0-or-later'],
  [/^node-bin-/, 'MIT, as Node is'],
  [/^@iframe-resizer\//, 'GPL-3.0'],
];

test('licences are these and no others', () => {
  const other = locked
    .map(([path, { license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      license: license ?? 'none',
    }))
    .filter(({ license }) => !FREE.includes(license))
    .filter(({ name }) => !OTHERS.some(([pattern]) => pattern.test(name)));
  expect(other).toEqual([]);
});
