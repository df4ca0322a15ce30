import { describe, expect, test } from 'vitest';
import { type Block, type Prose } from '../../../../src/core/schema/body.ts';
import { proseOf } from '../../../../src/core/story/claims.ts';
import { byPosition } from '../../../../src/core/story/issue.ts';
import { type Draft, readDraft } from '../../../../src/core/story/read/draft.ts';
import { CONSTRUCTS } from './constructs.ts';

const ENTRY = 'lamp/2024-05-01-new-lamp.mdx';
const HEAD = '---\nheadline: A lamp\n---\n\n';

/** Each place of text: its letter in the table, its file, and what is around the text. */
const PLACES: [place: string, letter: string, file: string, before: string, after: string][] = [
  ['a claim', 'C', ENTRY, `${HEAD}<Claim id="a" sources="b">\n`, '\n</Claim>\n'],
  [
    'an account',
    'C',
    ENTRY,
    `${HEAD}<Disputed id="a">\n<Account by="A. Vale" kind="on-record" sources="b">\nNo.\n</Account>\n<Account by="B. Ash" kind="on-record" sources="b">\n`,
    '\n</Account>\n</Disputed>\n',
  ],
  ['an unknown', 'C', ENTRY, `${HEAD}<Unknown id="a">\n`, '\n</Unknown>\n'],
  [
    'a quotation',
    'Q',
    ENTRY,
    `${HEAD}<Quote id="a" speaker="b" kind="on-record" sources="b">\n`,
    '\n</Quote>\n',
  ],
  ['context', 'X', ENTRY, `${HEAD}<Context>\n`, '\n</Context>\n'],
  ['the explainer', 'E', 'story.mdx', HEAD, '\n'],
  ['context in the explainer', 'E', 'story.mdx', `${HEAD}<Context>\n`, '\n</Context>\n'],
  ['about.mdx', 'E', 'about.mdx', '', '\n'],
];

describe.each(PLACES)('in %s', (_place, letter, file, before, after) => {
  // In a component, what is not closed swallows the closing tag.
  const inside = before.includes('<');
  test.each(CONSTRUCTS)('%s', (name, marked, rendered) => {
    const text = marked.replace('¦', '');
    const draft = readDraft([{ path: file, text: before + text + after }]);
    const issues = draft.issues
      .filter((issue) => issue.file === file && issue.rule !== 'schema')
      .sort(byPosition);
    if (rendered.includes(letter)) {
      expect(issues).toEqual([]);
      expect(textsOf(draft, file).at(-1)).not.toEqual([]);
      return;
    }
    const [first] = issues;
    expect(first?.severity).toBe('error');
    expect(first?.hint).toMatch(/\S/);
    if (inside && name === 'an unclosed block of code') return;
    const upTo = before + marked.slice(0, marked.indexOf('¦'));
    expect(marked).toContain('¦');
    // Where the construct itself is not allowed, that is what the writer is told.
    if (issues.some(({ message }) => message.endsWith('is not allowed here.'))) return;
    expect({ line: first?.line, column: first?.column }).toEqual({
      line: linesIn(upTo),
      column: upTo.length - upTo.lastIndexOf('\n'),
    });
  });
});

const linesIn = (text: string): number => text.split('\n').length;

function textsOf(draft: Draft, file: string): Prose[] {
  if (file === ENTRY)
    return draft.entries.flatMap(({ blocks }) => blocks).flatMap((block: Block) => proseOf(block));
  return (file === 'about.mdx' ? draft.about : draft.body).map(({ prose }) => prose);
}
