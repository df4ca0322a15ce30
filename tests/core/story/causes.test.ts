import { describe, expect, test } from 'vitest';
import { checkDraft, notChecked } from '../../../src/core/story/checks/checks.ts';
import { type Issue, issueAt } from '../../../src/core/story/issue.ts';
import { readDraft, type StoryFile } from '../../../src/core/story/read/draft.ts';
import { readFiles } from '../../../src/core/story/read/files.ts';

/** A story with 125 claims: of the minimal story's entry many, which cite one another's sources and are cited. */
const { files: minimal } = await readFiles('tests/stories/minimal');
const days = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0'));
const entryOf = (day: string) => `---
headline: The lamp on day ${day}
dek: It shone.
date: 2024-05-${day}
people: [ada-keeper]
place: cape
significance: 1
---
${[1, 2, 3, 4, 5].map((n) => `\n<Claim id="c${n}" by="Ada Keeper" sources="gazette-2024-05-01">\nIt shone.\n</Claim>\n`).join('')}`;
const cited = days.map((day) => `It shone. <Cite claims="lamp/2024-05-${day}-shone#c1" />\n`).join('\n');
const files: StoryFile[] = minimal.flatMap(({ path, text }) => {
  if (path === 'story.mdx')
    return {
      path,
      text: text
        .replace(/^The keeper changed.*$/m, cited)
        .replace('lamp/2024-05-01-new-lamp#changed', 'lamp/2024-05-01-shone#c1')
        .replace('2024-05-02\npublisher', '2024-06-01\npublisher'),
    };
  // Without its date, the source may report all of them.
  return path.startsWith('lamp/') ? [] : { path, text: text.replaceAll(/^ {2}published: .*\n/gm, '') };
});
files.push(
  { path: 'places.yaml', text: '- { id: cape, name: Cape, country: Vell, kind: cape, lat: 1, lon: 2 }\n' },
  ...days.map((day) => ({ path: `lamp/2024-05-${day}-shone.mdx`, text: entryOf(day) })),
);

/** The issues and the sentence about what was not checked. */
function check(changed: StoryFile[], unread: Issue[] = []) {
  const draft = readDraft(changed, unread);
  return { issues: checkDraft(draft), left: notChecked(draft) };
}

const edit = (path: string, change: (text: string) => string): StoryFile[] =>
  files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
const without = (path: string) => files.filter((file) => !file.path.startsWith(path));
const misnamed = (file: string, meant: string): Issue => ({
  ...issueAt('files', file, { line: 1, column: 1 }, 'This file is not read.'),
  hides: [meant],
});

test('the story has no mistakes', () => {
  expect(check(files)).toEqual({ issues: [expect.objectContaining({ rule: 'unused' })].slice(1), left: '' });
});

describe('one mistake in a file is one error, and what follows from it is counted instead', () => {
  test.each([
    [
      'a misnamed list',
      without('sources.yaml'),
      'files',
      '126 references to sources',
      [misnamed('sources.yml', 'sources.yaml')],
    ],
    [
      'a list that is not YAML',
      edit('sources.yaml', (text) => `${text}\n- id: "open\n`),
      'yaml',
      '126 references to sources',
    ],
    [
      'a list that is no list',
      edit('people.yaml', () => 'ada-keeper: Ada\n'),
      'yaml',
      '25 references to people',
    ],
    [
      'a list with a merge conflict',
      edit('places.yaml', (text) => `<<<<<<< a\n${text}`),
      'merge-conflict',
      '25 references to places',
    ],
    [
      'a misnamed strand',
      files.map(({ path, text }) => ({ path: path.replace('lamp/', 'lamps/'), text })),
      'known-strand',
      '26 references to claims',
    ],
    [
      'an entry with a tag that is not closed',
      edit('lamp/2024-05-07-shone.mdx', (text) => `${text}\n<Claim id="x">\n`),
      'mdx',
      '1 reference to claims',
    ],
    [
      'a misnamed entry',
      without('lamp/2024-05-07'),
      'files',
      '1 reference to claims',
      [misnamed('lamp/2024-05-07-shone.md', 'lamp/2024-05-07-shone.mdx')],
    ],
    [
      'a folder of entries that cannot be read',
      without('lamp/'),
      'files',
      '26 references to claims',
      [misnamed('lamp', 'lamp/')],
    ],
    [
      'front matter of story.mdx that is not YAML',
      edit('story.mdx', (text) => text.replace('headline: The', 'headline: The: "')),
      'yaml',
      'the rules',
    ],
  ] as [string, StoryFile[], string, string, Issue[]?][])('%s', (_, changed, rule, count, unread = []) => {
    const { issues, left } = check(changed, unread);
    expect(issues.map((issue) => issue.rule)).toEqual([rule]);
    expect(left).toContain(count);
    expect(left).toMatch(/^Not checked until \S+ is fixed: /);
  });

  test('a list that is not there', () => {
    const two = files.map(({ path, text }) => ({
      path,
      text: path.includes('05-0') ? text.replaceAll('gazette-', 'other-') : text,
    }));
    const { issues, left } = check(two.filter(({ path }) => path !== 'sources.yaml'));
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      ['known-ids', 'There is no sources.yaml, and 2 sources are used.'],
    ]);
    expect(issues[0]?.others).toHaveLength(125);
    expect(left).toContain('Not checked until sources.yaml is fixed: the rules known-kind,');
  });

  test('without story.mdx the lists and entries are still checked', () => {
    const { issues } = check(
      without('story.mdx').map(({ path, text }) => ({ path, text: text.replace('05-03\n', '05-33\n') })),
    );
    expect(issues.map(({ rule }) => rule)).toEqual(['files', 'schema']);
  });
});

describe('a thing that does not exist is one error, with all places that use it', () => {
  test('an id that is misspelled in its list, and used a hundred times', () => {
    const { issues } = check(edit('sources.yaml', (text) => text.replace('id: gazette-', 'id: gazete-')));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ file: 'sources.yaml', line: 1, column: 3, rule: 'known-ids' });
    expect(issues[0]?.message).toContain('but 126 places use “gazette-2024-05-01”');
    expect(issues[0]?.others).toHaveLength(126);
  });

  test('an id that is misspelled wherever it is used', () => {
    const wrong = files.map(({ path, text }) => ({
      path,
      text: text.replace('[ada-keeper]', '[eva-lightman]'),
    }));
    const { issues } = check(wrong);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'known-ids', message: 'There is no person “eva-lightman” in people.yaml.' },
    ]);
    expect(issues.find(({ severity }) => severity === 'error')?.others).toHaveLength(24);
  });

  test('a claim that is cited often', () => {
    const { issues } = check(
      edit('story.mdx', (text) =>
        text.replace(/#c1" \/>/g, '#c9" />').replaceAll(/2024-05-\d\d-shone#c9/g, '2024-05-01-shone#c9'),
      ),
    );
    expect(issues.map(({ rule }) => rule)).toEqual(['known-claims']);
    expect(issues[0]?.others).toHaveLength(24);
  });

  test('an item whose key “id” is misspelled', () => {
    const { issues } = check(edit('people.yaml', (text) => text.replace('- id:', '- Id:')));
    expect(issues.map(({ rule }) => rule)).toEqual(['schema']);
  });

  test('different mistakes with the same words stay apart', () => {
    const { issues } = check(
      files.map(({ path, text }) => ({ path, text: text.replace('dek: It shone.\n', '') })),
    );
    expect(issues).toHaveLength(25);
  });
});

test('causes come first, whatever their file is called', () => {
  const changed = edit('story.mdx', (text) => text.replace('headline: The', 'headline: The: "')).map(
    ({ path, text }) => ({
      path,
      text: text.replace('dek: It shone.\n', ''),
    }),
  );
  const { issues } = check(changed);
  expect(issues[0]?.file).toBe('story.mdx');
  expect(issues.length).toBeGreaterThan(10);
});

test('nothing is called unused that a file with errors names', () => {
  const { issues } = check(
    edit(
      'lamp/2024-05-01-shone.mdx',
      (text) => `${text}\n<Claim id="R" sources="rumour-2024-05-01">\nA.\n</Claim>\n`,
    ),
  );
  expect(issues.map(({ rule }) => rule)).toEqual(['attributes']);
});
