import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A generator that a newsroom would take instead: how its project is written around the same entries, and run. */
export interface BuildPeer {
  name: string;
  /** Files of the project by their path, beside `entries/`. */
  files: Record<string, string>;
  /** What Node runs, in the project's folder. */
  run: string[];
  /** Where it writes. */
  out: string;
}

const COMPONENTS = ['Claim', 'Disputed', 'Account', 'Context', 'Term'];

const shell = (headline: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head><body><h1>${headline}</h1>${body}</body></html>`;

/** Both have no more than a page an entry: a headline, and the body with its components as plain sections. */
export const BUILD_PEERS: BuildPeer[] = [
  {
    name: 'stock Astro, MDX',
    run: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    out: 'dist',
    files: {
      'package.json': '{ "type": "module" }',
      'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { entries: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './entries' }) }) };`,
      'src/Part.astro': '<section><slot /></section>',
      'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Part from '../Part.astro';
export const getStaticPaths = async () =>
  (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
const components = { ${COMPONENTS.map((name) => `${name}: Part`).join(', ')} };
---
${shell('{entry.data.headline}', '<Content components={components} />')}`,
    },
  },
  {
    name: 'Eleventy, MDX',
    run: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    out: '_site',
    files: {
      'package.json': '{ "type": "module" }',
      'entries/entries.json': '{ "layout": "page.njk" }',
      '_includes/page.njk': shell('{{ headline }}', '{{ content | safe }}'),
      'eleventy.config.js': `import { evaluate } from '@mdx-js/mdx';
import { h } from 'preact';
import * as runtime from 'preact/jsx-runtime';
import { render } from 'preact-render-to-string';
const Part = ({ children }) => h('section', null, children);
const components = { ${COMPONENTS.map((name) => `${name}: Part`).join(', ')} };
export default function (config) {
  config.addTemplateFormats('mdx');
  config.addExtension('mdx', {
    compile: async (text) => {
      const { default: Content } = await evaluate(text, runtime);
      return () => render(h(Content, { components }));
    },
  });
}`,
    },
  },
];

/** What Eleventy needs; Astro and its MDX are the project's own. */
export const BUILD_PACKAGES = [
  '@11ty/eleventy@3.1.8',
  '@mdx-js/mdx@3.1.1',
  'preact@10',
  'preact-render-to-string@6',
];

/** Writes a peer's project into a folder, around a story's generated entries; `modules` are what it may import. */
export function writePeer({ files }: BuildPeer, folder: string, story: string, modules: string): void {
  mkdirSync(folder, { recursive: true });
  for (const strand of ['bridge', 'council'])
    cpSync(join(story, strand), join(folder, 'entries', strand), {
      recursive: true,
      // The town's own have dates as history has them, which Eleventy takes for mistakes.
      filter: (path) => !path.endsWith('.mdx') || path.includes('-event-'),
    });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(modules, join(folder, 'node_modules'));
}

/** Changes a sentence of an entry, as a writer does before building again. */
export function edit(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('by the council', 'by the town council'));
}
