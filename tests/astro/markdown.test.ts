import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/astro/markdown.ts';
import type { Prose } from '../../src/core/schema/body.ts';
import { createSite } from '../../src/core/site.ts';
import { footnoteLetter, footnotes } from '../../src/core/story/footnotes.ts';
import { plainText } from '../../src/core/story/prose.ts';
import { readDraft } from '../../src/core/story/read/draft.ts';
import type { StoryPart } from '../../src/core/story/read/story-body.ts';
import { CONSTRUCTS } from '../core/story/read/constructs.ts';

/** An element as both renderings have it. */
type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] };

const BASE = '/news';

describe('the page of the explainer shows what our reader checked', () => {
  const shown = CONSTRUCTS.filter(([, , rendered]) => rendered.includes('E'));
  test.each(shown)('%s', async (_name, marked) => {
    const text = `${marked.replace('¦', '')}\n`;
    const { about } = readDraft([{ path: 'about.mdx', text }]);
    expect(joined(await renderedByAstro(text))).toEqual(asRead(about));
  });

  test('everything together', async () => {
    const texts = shown.map(([, marked]) => marked.replace('¦', ''));
    const text = `${texts.join('\n\nNext.\n\n')}\n`;
    const { about, issues } = readDraft([{ path: 'about.mdx', text }]);
    expect(issues.filter(({ file }) => file === 'about.mdx')).toEqual([]);
    expect(joined(await renderedByAstro(text))).toEqual(asRead(about));
  });
});

/** Pieces of Markdown, which may or may not make something together. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CONSTRUCTS.map(([, marked]) => marked.replace('¦', ''))) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'word',
        ' ',
        '\n',
        '\n\n',
        '  \n',
        '*',
        '**',
        '_',
        '`',
        '~',
        '|',
        '| a | b |\n',
        '|---|:-:|\n',
        '- ',
        '1. ',
        '    ',
      ],
      ...[
        '## ',
        '> ',
        '[^a]',
        '[^a]: ',
        '[a]',
        '[a]: /updates/\n',
        '(/updates/)',
        'https://a.example',
        '"',
        "'",
        '--',
        '\\',
        '&amp;',
      ],
      ...['<Context>\n', '\n</Context>\n', '<Term id="fog">', '</Term>', '<Cite claims="a/b#c" />'],
    ),
  },
);

test('whatever passes is shown as it was read, as valid HTML', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const text = `${pieces.join('')}\n`;
      const { about, issues } = readDraft([{ path: 'about.mdx', text }]);
      if (issues.some(({ file }) => file === 'about.mdx')) return;
      passed += 1;
      const read = asRead(about);
      expect(joined(await renderedByAstro(text))).toEqual(read);
      expect(invalid(read)).toEqual([]);
    }),
    { numRuns: 3000, seed: 15 },
  );
  expect(passed).toBeGreaterThan(300);
});

/** Elements that may not be where they are. */
function invalid(trees: Tree[], inside: string[] = []): string[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const { tag, children } = tree;
    const parent = inside.at(-1);
    const wrong =
      (isBlock(tree) && inside.some((each) => /^(p|h2|h3|em|strong|a|term)$/.test(each))) ||
      (/^(a|term|cite|footnote)$/.test(tag) && inside.some((each) => /^(a|term)$/.test(each))) ||
      (tag === 'li') !== (parent === 'ul' || parent === 'ol') ||
      (/^(a|term|h2|h3|li)$/.test(tag) && children.length === 0);
    return [...(wrong ? [[...inside, tag].join(' ')] : []), ...invalid(children, [...inside, tag])];
  });
}

test('a link inside the story is under the base path', async () => {
  const [paragraph] = joined(await renderedByAstro('A [page](/updates/).\n'));
  expect(JSON.stringify(paragraph)).toContain('"href":"/news/updates/"');
});

test('a heading never has an id of its page, which has a colon', async () => {
  const ids = await Promise.all(
    ['Notes', 'page:notes', 'Note: 3', 'Footnote:a', '“Page:main”'].map(async (words) => {
      const { code } = await processed(`## ${words}\n`);
      return /id: "([^"]+)"/.exec(code)?.[1];
    }),
  );
  expect(ids).toEqual(['notes', 'pagenotes', 'note-3', 'footnotea', 'pagemain']);
});

test('footnotes have letters, in the order of their first mention', () => {
  const text = 'A[^z] b[^y] c[^z].\n\n[^y]: Second.\n\n[^z]: First.\n';
  const notes = footnotes(readDraft([{ path: 'about.mdx', text }]).about);
  expect(notes.map(({ letter, prose, mentions }) => [letter, plainText(prose), mentions])).toEqual([
    ['a', 'First.', 2],
    ['b', 'Second.', 1],
  ]);
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(footnoteLetter)).toEqual([
    'a',
    'z',
    'aa',
    'ab',
    'az',
    'ba',
    'zz',
    'aaa',
  ]);
});

/** The text of a page without its footnotes, which are below it. Context is an element there. */
const asRead = (parts: StoryPart[]): Tree[] =>
  joined(
    parts
      .filter(({ type }) => type !== 'footnote')
      .flatMap(({ type, prose }) => {
        const children = readTree(prose, letters(parts));
        return type === 'context' ? [{ tag: 'context', attributes: {}, children }] : children;
      }),
  );

const letters = (parts: StoryPart[]): Map<string | undefined, string> =>
  new Map(
    parts.filter(({ type }) => type === 'footnote').map(({ name }, index) => [name, footnoteLetter(index)]),
  );

/** What our reader read, as elements. */
function readTree(prose: Prose, letter: Map<string | undefined, string>): Tree[] {
  return prose.map((node): Tree => {
    if (typeof node === 'string') return node;
    const { tag, href, start, align, id, claims } = node;
    const attributes = {
      ...(href !== undefined && { href: href.startsWith('/') ? BASE + href : href }),
      ...(start !== undefined && { start: String(start) }),
      ...(align !== undefined && { class: `align-${align}` }),
      ...(tag === 'th' && { scope: 'col' }),
      ...(tag === 'term' && id !== undefined && { id }),
      ...(tag === 'footnote' && { letter: letter.get(id) ?? '?' }),
      ...(claims !== undefined && { claims: claims.join(' ') }),
    };
    return { tag, attributes, children: readTree(node.children, letter) };
  });
}

const processed = async (text: string) => {
  const renderer = await markdown(createSite({ base: BASE })).createMdxRenderer?.(
    { syntaxHighlight: false } as never,
    { optimize: false } as never,
  );
  if (!renderer) throw new Error('Astro’s Markdown processor renders no MDX.');
  return renderer.process(text, '/about.mdx', {});
};

/** What Astro makes of a text with our processor, as elements. */
async function renderedByAstro(text: string): Promise<Tree[]> {
  const { code } = await processed(text);
  const body = code.replace(/^import .*$/gm, '').replaceAll(/^export (?:const|function) .*$/gm, '');
  const jsx = (tag: string, { children, ...attributes }: Record<string, unknown>): Tree[] =>
    element(tag, attributes as Record<string, string>, [children ?? []].flat(3) as Tree[]);
  const run = new Function(
    '_jsx',
    '_jsxs',
    '_Fragment',
    'components',
    `${body}\nreturn _createMdxContent({ components });`,
  );
  const components = { Cite: 'cite', Context: 'context', Term: 'term', FootnoteReference: 'footnote' };
  return [run(jsx, jsx, '', components)].flat(3) as Tree[];
}

function element(tag: string, attributes: Record<string, string>, children: Tree[]): Tree[] {
  // The fragment around the text, and the region around a table.
  if (tag === '' || attributes['class'] === 'table') return children;
  const { id, mention: _mention, ...rest } = attributes;
  const kept = tag === 'h2' || tag === 'h3' ? rest : { ...rest, ...(id !== undefined && { id }) };
  return [
    {
      tag,
      attributes: Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, String(value)])),
      children,
    },
  ];
}

/** Elements with their texts joined, and without the space at the edges of blocks. */
function joined(trees: Tree[], inBlock = true): Tree[] {
  const result: Tree[] = [];
  for (const tree of trees) {
    const last = result.at(-1);
    if (typeof tree !== 'string') result.push({ ...tree, children: joined(tree.children, isBlock(tree)) });
    else if (typeof last === 'string') result[result.length - 1] = last + tree;
    else result.push(tree);
  }
  const isEdge = (tree: Tree | undefined) => (tree === undefined ? inBlock : isBlock(tree));
  return result
    .map((tree, index) => {
      if (typeof tree !== 'string') return tree;
      const [before, after] = [result[index - 1], result[index + 1]];
      const text = tree.replace(/\s+/g, ' ');
      const start = isEdge(before) || isBreak(before) ? text.trimStart() : text;
      return isEdge(after) ? start.trimEnd() : start;
    })
    .filter((tree) => tree !== '');
}

const BLOCKS = /^(context|p|ul|ol|li|h2|h3|table|thead|tbody|tr|th|td)$/;
const isBlock = (tree: Tree): boolean => typeof tree === 'object' && BLOCKS.test(tree.tag);
const isBreak = (tree: Tree | undefined): boolean => typeof tree === 'object' && tree.tag === 'br';
