import fc from 'fast-check';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/core/story/read/files.ts';
import { SpanSchema } from '../../src/core/schema/span.ts';
import { checkDraft } from '../../src/core/story/checks/checks.ts';
import { formatIssues } from '../../src/core/story/issue.ts';
import { readDraft, type StoryFile, storyFile } from '../../src/core/story/read/draft.ts';
import { STORIES } from '../stories/stories.ts';

let files: StoryFile[];
beforeAll(async () => {
  ({ files } = await readFiles(join(STORIES, 'port-anselm')));
});

/** Pieces that mean something to YAML, MDX or us, and any text between them. */
const scrap = fc.oneof(
  fc.constantFrom(
    '<Claim id="x" sources="ledger-1998-04-03">',
    '</Claim>',
    '<Claim',
    '<Disputed id="d">',
    '<Account by="x" kind="unnamed">',
    '</Account>',
    '<Quote',
    '<Term id="hanger">',
    '/>',
    '>',
    '<',
    '{',
    '}',
    '{...x}',
    '`',
    '```',
    '---',
    '***',
    '# ',
    '- ',
    '* ',
    '> ',
    '1. ',
    '![](x)',
    '[a](/b)',
    '[a]: b',
    '\n',
    '\n\n',
    '\t',
    '  ',
    ': ',
    '"',
    "'",
    '|',
    '>-',
    '&a',
    '*a',
    '!!js',
    '? ',
    '[',
    ']',
    '~',
    '\\',
    '~~',
    '| a | b |\n',
    '|---|---|\n',
    '[^a]',
    '[^a]: ',
    '**',
    '_',
    '$x$',
    ':::',
    '&amp;',
    '&#0;',
    'import x from "y"',
    'export const a = 1',
    'headline: x',
    'date: 1998-04-03',
    'people: [odo-brandt]',
    'significance: 3',
    '\u0000',
    '\u202e',
    '\ufeff',
    'é',
    '漢',
    '👩‍🚀',
    '<!--',
    '-->',
    '<script>',
    '{/*',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(scrap, { maxLength: 24 }).map((parts) => parts.join(''));

const FRONT = 'headline: x\ndek: y\ndate: 1998-04-03\nsignificance: 3\n';

/** Reads and checks the story with one file replaced; gives what a writer would see. */
function see(path: string, written: string): string {
  const content = storyFile(path, written).text;
  const changed = files.some((file) => file.path === path)
    ? files.map((file) => (file.path === path ? { path, text: content } : file))
    : [...files, { path, text: content }];
  const issues = checkDraft(readDraft(changed));
  const lines = content.split('\n');
  for (const { file, line, column, message } of issues) {
    expect(message.length).toBeGreaterThan(5);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    if (file === path) expect(line).toBeLessThanOrEqual(lines.length);
  }
  return formatIssues(issues, changed);
}

/** Runs a property, and fails if any case takes longer than a second. */
function always(property: (input: string) => void, arbitrary: fc.Arbitrary<string>, numRuns: number): void {
  let slowest = { time: 0, input: '' };
  fc.assert(
    fc.property(arbitrary, (input) => {
      const start = performance.now();
      property(input);
      const time = performance.now() - start;
      if (time > slowest.time) slowest = { time, input };
    }),
    { numRuns, seed: 1998 },
  );
  expect(slowest.time, slowest.input).toBeLessThan(1000);
}

describe('whatever a writer writes is a positioned problem or a valid story', () => {
  test('bodies', () =>
    always((body) => see('bridge/1998-04-03-closure.mdx', `---\n${FRONT}---\n${body}`), text, 2500));
  test('front matter', () =>
    always((front) => see('bridge/1998-04-03-closure.mdx', `---\n${front}\n---\n`), text, 2500));
  test('complete files', () => always((file) => see('bridge/1998-04-03-closure.mdx', file), text, 1000));
  test('lists', () => always((list) => see('sources.yaml', `- id: x\n${list}`), text, 1000));
  test('the explainer', () => {
    const story = files.find(({ path }) => path === 'story.mdx')?.text ?? '';
    always((body) => see('story.mdx', `${story}\n${body}`), text, 1000);
  });
  test('dates', () => {
    const digits = fc
      .array(fc.constantFrom(...'0123456789-/T:+.Z~?% '), { maxLength: 30 })
      .map((all) => all.join(''));
    always(
      (date) => {
        const result = SpanSchema.safeParse(date);
        if (result.success) expect(result.data.end).toBeGreaterThan(result.data.start);
        else expect(result.error.issues[0]?.message.length).toBeGreaterThan(5);
      },
      fc.oneof(digits, fc.string()),
      3000,
    );
  });
});
