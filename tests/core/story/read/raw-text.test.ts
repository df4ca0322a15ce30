import { describe, expect, test } from 'vitest';
import { overMinimal, writerSees } from '../../../stories/stories.ts';

const ENTRY = 'lamp/2024-05-01-new-lamp.mdx';
const { files, issues } = overMinimal('minimal');

/** What a writer sees of the minimal story after an edit of one file. */
const seen = (path: string, edit: (text: string) => string): string =>
  writerSees({
    files: files.map((file) => (file.path === path ? { path, text: edit(file.text) } : file)),
    issues,
  });

const heads = (text: string): string[] => text.match(/^\S+:\d+:\d+ \w+: .*$/gm) ?? [];

describe('a merge that git could not finish is one error, whatever it left', () => {
  const conflict = (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> main\n`;
  test.each([
    ['in a list', 'sources.yaml', conflict],
    ['in an entry', ENTRY, conflict],
    ['in the explainer', 'story.mdx', conflict],
    [
      'with the common ancestor',
      'people.yaml',
      (text: string) => `<<<<<<< HEAD\n${text}||||||| 1a2b3c\n=======\n${text}>>>>>>> main\n`,
    ],
    ['the last mark alone', 'sources.yaml', (text: string) => `${text}>>>>>>> 1a2b3c4 (a commit)\n`],
  ])('%s', (_, path, edit) => {
    expect(heads(seen(path, edit))).toEqual([
      expect.stringContaining('This is a mark of a merge conflict. [merge-conflict]'),
    ]);
  });

  test('two of them are counted', () => {
    expect(seen('sources.yaml', (text) => conflict(text) + conflict(text))).toContain(
      'the file has 2 of them',
    );
  });

  test('a line of hyphens or of other signs is none', () => {
    expect(seen('sources.yaml', (text) => `# <<<<<<<\n# =======\n${text}`)).toContain(
      '0 errors and 0 warnings',
    );
  });
});

test('a pointer of Git LFS is named for what it is', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  for (const path of ['sources.yaml', 'people.yaml', 'story.mdx', ENTRY]) {
    const text = seen(path, () => pointer);
    expect(heads(text)).toEqual([
      `${path}:1:1 error: This is a pointer of Git LFS, not the file itself. [files]`,
    ]);
    expect(text).toContain('→ Run git lfs pull');
  }
});

describe('an invisible character is one error at its place, and nothing follows from it', () => {
  test.each([
    [
      'in a headline',
      ENTRY,
      (text: string) => text.replace('Cape Vell gets', 'Cape\u200b Vell gets'),
      '2:15',
    ],
    [
      'instead of a headline',
      ENTRY,
      (text: string) => text.replace('Cape Vell gets a new lamp', '\u200b'),
      '2:11',
    ],
    [
      'in an id that others use',
      'sources.yaml',
      (text: string) => text.replace('gazette-', 'gazette\u200b-'),
      '1:14',
    ],
    ['in a date', ENTRY, (text: string) => text.replace('date: 2024', 'date: \u20602024'), '4:7'],
    ['in an attribute', ENTRY, (text: string) => text.replace('id="changed"', 'id="changed\u202e"'), '9:19'],
    [
      'as a reference',
      ENTRY,
      (text: string) => text.replace('Ada Keeper,', 'Ada &ZeroWidthSpace;Keeper,'),
      '10:5',
    ],
    [
      'as an escape of YAML',
      'people.yaml',
      (text: string) => text.replace('Ada Keeper', '"Ada \\u202eKeeper"'),
      '2:9',
    ],
  ])('%s', (_, path, edit, place) => {
    const text = seen(path, edit);
    expect(heads(text)).toEqual([expect.stringMatching(new RegExp(`^${path}:${place} error: This is U\\+`))]);
    expect(text).toContain('[characters]');
  });

  test('the same character in many places is one error', () => {
    const text = seen(ENTRY, (all) => `${all}\n<Context>\n${'a\u200bb '.repeat(300)}\n</Context>\n`);
    expect(heads(text)).toHaveLength(1);
    expect(text).toContain('and 296 other places');
  });

  test('it is shown as a sign in the line', () => {
    expect(seen(ENTRY, (text) => text.replace('Cape Vell gets', 'Cape\u202e Vell gets'))).toContain(
      'headline: Cape\ufffd Vell',
    );
  });

  test('a mark of direction is allowed in text and refused in ids, dates and addresses', () => {
    expect(seen(ENTRY, (text) => text.replace('Ada Keeper,', 'Ada\u200f Keeper,'))).toContain('0 errors');
    for (const [path, from] of [
      ['sources.yaml', 'gazette-2024-05-01\n'],
      [ENTRY, '2024-05-01\n'],
      ['sources.yaml', 'https://gazette.example/2024/05/01/lamp\n'],
    ] as const)
      expect(seen(path, (text) => text.replace(from, `${from.trim()}\u200f\n`))).toContain(
        'contains U+200F RIGHT-TO-LEFT MARK, which is allowed only in running text. [schema]',
      );
  });

  test('a claim of a mark alone is empty', () => {
    expect(seen(ENTRY, (text) => text.replace(/Ada Keeper,.*/, '\u200f'))).toContain('<Claim> is empty.');
  });
});
