import { expect, test } from 'vitest';
import { plainText } from '../../../src/core/story/prose.ts';
import { readDraft } from '../../../src/core/story/read/draft.ts';

const read = (text: string): string =>
  plainText(readDraft([{ path: 'about.mdx', text }]).about.flatMap(({ prose }) => prose));

test.each([
  ['paragraphs', 'One.\n\nTwo.', 'One. Two.'],
  ['a hard break', 'One\\\ntwo.', 'One two.'],
  ['formatted words', 'A **strong** [page](/updates/).', 'A strong page.'],
  ['a list without punctuation', '- one\n- two', 'one; two'],
  ['a list of sentences', '- One.\n- Two.', 'One. Two.'],
  ['a list in a list', '- one\n  - two\n  - three\n- four', 'one two; three; four'],
  ['a table', '| Year | Lamps |\n|---|--:|\n| 1998 | 1 |\n| 1999 | |', 'Year: 1998, Lamps: 1; Year: 1999.'],
  ['a table with a corner', '| | Lamps |\n|---|---|\n| Vell | 1 |', 'Vell, Lamps: 1.'],
])('%s can be read in a line of plain text', (_name, text, plain) => expect(read(text)).toBe(plain));
