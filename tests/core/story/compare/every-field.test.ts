import { describe, expect, test } from 'vitest';
import { stringify as yaml } from 'yaml';
import type { z } from 'zod';
import { type ComponentName, COMPONENTS, PLACES } from '../../../../src/core/schema/body.ts';
import { EntrySchema } from '../../../../src/core/schema/entry.ts';
import { StorySchema } from '../../../../src/core/schema/story.ts';
import { whatOf, whereOf } from '../../../../src/core/story/compare/change.ts';
import { compareDrafts } from '../../../../src/core/story/compare/compare.ts';
import { LISTS, readDraft, type StoryFile } from '../../../../src/core/story/read/draft.ts';
import { variants } from './schema-values.ts';

/** The changes that a reviewer is told of, as “where what”. Both versions have to be readable. */
function reported(before: StoryFile[], after: StoryFile[]): string[] {
  const drafts = [before, after].map((files) => readDraft(files));
  const [old, now] = drafts;
  if (!old || !now) throw new Error('There are two drafts.');
  expect(drafts.flatMap(({ issues }) => issues.map(({ file, message }) => `${file}: ${message}`))).toEqual(
    [],
  );
  return compareDrafts(old, now).changes.map((change) => `${whereOf(change)} ${whatOf(change)}`.trim());
}

const STORY = variants(StorySchema, 'story.mdx');
const ENTRY = variants(EntrySchema, 'entry');

const stringify = (value: unknown): string => yaml(value, { aliasDuplicateObjects: false });

interface Texts {
  story?: unknown;
  entry?: unknown;
  storyText?: string;
  entryText?: string;
  about?: string;
  lists?: Record<string, unknown>;
}

/** A story with all fields of story.mdx and of an entry, and these texts and lists. */
const files = ({
  story = STORY[0]?.value,
  entry = ENTRY[0]?.value,
  storyText = '',
  entryText = '',
  about = '',
  lists = {},
}: Texts): StoryFile[] => [
  { path: 'story.mdx', text: `---\n${stringify(story)}---\n\n${storyText}\n` },
  { path: 'lamp/2024-05-01-one.mdx', text: `---\n${stringify(entry)}---\n\n${entryText}\n` },
  { path: 'about.mdx', text: `${about}\n` },
  ...Object.entries(lists).map(([name, items]) => ({ path: `${name}.yaml`, text: stringify(items) })),
];

/** One test for each place in a schema, named after it. */
const cases = (all: { value: unknown; changed: string }[]) =>
  all.slice(1).map(({ value, changed }): [string, unknown] => [changed, value]);

test('nothing is reported of equal stories', () => {
  expect(reported(files({}), files({}))).toEqual([]);
});

describe('every field that a writer can write is reported when it changes', () => {
  test.each(cases(STORY))('%s', (_, story) => {
    expect(reported(files({}), files({ story }))).not.toEqual([]);
  });

  test.each(cases(ENTRY))('%s', (_, entry) => {
    expect(reported(files({}), files({ entry }))).not.toEqual([]);
  });

  describe.each(Object.entries(LISTS) as [string, z.ZodType][])('%s.yaml', (name, schema) => {
    const all = variants(schema, name);
    const base = files({ lists: { [name]: [all[0]?.value] } });

    test.each(cases(all))('%s', (_, item) => {
      expect(reported(base, files({ lists: { [name]: [item] } }))).not.toEqual([]);
    });

    test('an item more, an item less, and another order', () => {
      const [one, two] = ['one-id', 'two-id'].map((id) => ({ ...(all[0]?.value as object), id }));
      const of = (...items: unknown[]) => files({ lists: { [name]: items } });
      expect(reported(of(one), of(one, two))).toEqual([`two-id in ${name}.yaml`]);
      expect(reported(of(one, two), of(one))).toEqual([`two-id in ${name}.yaml`]);
      expect(reported(of(one, two), of(two, one))).toEqual([`${name}.yaml`]);
    });
  });
});

/** A component with attributes as a writer writes them. */
function written(name: ComponentName, value: unknown, inside: string): string {
  const attributes = Object.entries(value as Record<string, unknown>).map(
    ([key, text]) => ` ${key}="${String(text)}"`,
  );
  return inside === ''
    ? `<${name}${attributes.join('')} />`
    : `<${name}${attributes.join('')}>\n${inside}\n</${name}>`;
}

/** Where a component is written in a text, and what is inside it. */
const FRAMES: Record<
  string,
  { key: 'entryText' | 'storyText'; inside: string; around?: (tag: string) => string }
> = {
  ...Object.fromEntries(PLACES.entry.map((name) => [name, { key: 'entryText', inside: 'Some words.' }])),
  ...Object.fromEntries(PLACES.story.map((name) => [name, { key: 'storyText', inside: '' }])),
  Disputed: { key: 'entryText', inside: ACCOUNTS() },
  Context: { key: 'entryText', inside: 'Some words.' },
  Account: {
    key: 'entryText',
    inside: 'Some words.',
    around: (tag) =>
      `<Disputed id="dispute">\n${tag}\n<Account by="Nobody" kind="unnamed" sources="b">\nOther words.\n</Account>\n</Disputed>`,
  },
  Term: {
    key: 'entryText',
    inside: 'word',
    around: (tag) => `<Context>\nA ${tag.replaceAll('\n', '')} here.\n</Context>`,
  },
  Cite: { key: 'storyText', inside: '', around: (tag) => `A statement. ${tag}` },
};

function ACCOUNTS(): string {
  return ['one', 'two']
    .map((id) => `<Account id="${id}" by="Somebody" kind="unnamed" sources="a">\nWords.\n</Account>`)
    .join('\n');
}

describe('every component is reported when it changes', () => {
  describe.each(Object.keys(COMPONENTS) as ComponentName[])('%s', (name) => {
    const frame = FRAMES[name];
    if (!frame) throw new Error(`Say in FRAMES where <${name}> is written.`);
    const { key, inside, around = (tag: string) => tag } = frame;
    const all = variants(COMPONENTS[name], name);
    const text = (value: unknown, words = inside) => files({ [key]: around(written(name, value, words)) });
    const base = text(all[0]?.value);

    if (all.length > 1)
      test.each(cases(all))('%s', (_, value) => {
        expect(reported(base, text(value))).not.toEqual([]);
      });

    test('its words, and whether it is there', () => {
      const without = around('').includes('Disputed') ? files({ [key]: '' }) : files({ [key]: around('') });
      expect(reported(base, without)).not.toEqual([]);
      expect(reported(without, base)).not.toEqual([]);
      if (inside !== '')
        expect(reported(base, text(all[0]?.value, inside.replace(/[Ww]ords?/, 'letters')))).not.toEqual([]);
    });
  });
});

describe('every construct of a text is reported when it changes', () => {
  test.each([
    ['a word', 'One word.', 'Two word.'],
    ['punctuation', 'One word.', 'One word!'],
    ['capitals', 'One word.', 'One Word.'],
    ['emphasis', 'One *word*.', 'One word.'],
    ['more emphasis', 'One *word*.', 'One **word**.'],
    ['the address of a link', 'A [word](https://one.example/).', 'A [word](https://two.example/).'],
    ['a link', 'A [word](https://one.example/).', 'A word.'],
    ['a heading', '## A word', '### A word'],
    ['the words of a heading', '## A word', '## A letter'],
    ['a heading that was text', 'A word', '## A word'],
    ['a list', '- one\n- two', '1. one\n2. two'],
    ['the first number of a list', '2. one\n3. two', '4. one\n5. two'],
    ['the order of a list', '- one\n- two', '- two\n- one'],
    ['a loose list', '- one\n- two', '- one\n\n- two'],
    ['paragraphs', 'One word. Two words.', 'One word.\n\nTwo words.'],
    ['the order of paragraphs', 'One word.\n\nTwo words.', 'Two words.\n\nOne word.'],
    ['a line break', 'One word.  \nTwo words.', 'One word.\nTwo words.'],
    ['a cell of a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 3 |'],
    ['the alignment of a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|--:|\n| 1 | 2 |'],
    ['a footnote', 'A word.[^n]\n\n[^n]: A note.', 'A word.[^n]\n\n[^n]: Another note.'],
    ['the place of a footnote', 'A word.[^n] Two.\n\n[^n]: A note.', 'A word. Two.[^n]\n\n[^n]: A note.'],
    ['context', 'A word.', '<Context>\nA word.\n</Context>'],
    ['the paragraph of context', '<Context>\nA word.\n</Context>', '<Context>A word.</Context>'],
    ['the form of a chart', '<Chart series="a" title="A" />', '<Chart series="a" title="A" form="line" />'],
    ['a picture', '<Timeline />', ''],
    ['another picture', '<Map places="a" title="A" />', '<Chart series="a" title="A" />'],
  ])('%s', (_, before, after) => {
    expect(reported(files({ storyText: before }), files({ storyText: after }))).not.toEqual([]);
    expect(reported(files({ about: before }), files({ about: after }))).not.toEqual([]);
  });

  test('the order of blocks, and a claim that becomes context', () => {
    const [one, two] = ['one', 'two'].map((id) => `<Unknown id="${id}">\nSome words.\n</Unknown>`);
    expect(
      reported(files({ entryText: `${one}\n${two}` }), files({ entryText: `${two}\n${one}` })),
    ).not.toEqual([]);
    const context = '<Context>\nSome words.\n</Context>';
    expect(reported(files({ entryText: one ?? '' }), files({ entryText: context }))).not.toEqual([]);
  });
});

describe('what reaches no page is not reported', () => {
  const base = files({ storyText: 'One word. Two words.\n\n- a list' });
  const edited = (change: (text: string) => string, path = 'story.mdx') =>
    base.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file));

  test.each([
    ['comments in YAML', (text: string) => text.replace('---\n', '---\n# A comment\n')],
    ['the order of keys', (text: string) => text.replace(/^(headline: .*\n)(dek: .*\n)/m, '$2$1')],
    ['quotation marks of YAML', (text: string) => text.replace(/^headline: (.*)$/m, 'headline: "$1"')],
    ['blank lines', (text: string) => text.replace('\n\n- a', '\n\n\n\n- a')],
    ['a line that is broken elsewhere', (text: string) => text.replace('word. Two', 'word.\nTwo')],
    ['another sign for an item', (text: string) => text.replace('- a list', '* a list')],
    ['space at the end of a line', (text: string) => text.replace('words.\n', 'words. \n')],
  ])('%s', (_, change) => {
    const after = edited(change);
    expect(after).not.toEqual(base);
    expect(reported(base, after)).toEqual([]);
  });
});
