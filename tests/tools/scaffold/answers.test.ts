import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { newErrors } from '../../../src/tools/scaffold/change.ts';
import { complete } from '../../../src/tools/scaffold/complete.ts';
import { KINDS } from '../../../src/tools/scaffold/scaffold.ts';
import { freeId, slug } from '../../../src/tools/scaffold/slug.ts';
import { readStoryContext } from '../../../src/tools/scaffold/story-context.ts';
import { openTerminal } from '../../../src/cli/terminal.ts';
import { readDraft } from '../../../src/core/story/read/draft.ts';

const readStory = () => readStoryContext('tests/stories/port-anselm', '2026-01-02');

/** Headlines that YAML or MDX could misread. */
const NASTY = String.raw`
- x|# y|---|yes|null|1998|{a: b}|[c|*d|&e|!f|@g|%h|"q" 'r'|it's: “so”|a #b|back\slash|? k|: v|<b>&amp;|{{ x }}
`
  .trim()
  .split('|');

test('every headline is read back as it was typed', async () => {
  const story = await readStory();
  for (const headline of NASTY) {
    const answers = {
      strand: 'bridge',
      date: '1998-04-05',
      headline,
      dek: headline,
      significance: '1',
      slug: 's',
    };
    const changes = KINDS['entry']?.changes(answers, story) ?? [];
    expect(newErrors(story, changes), headline).toEqual([]);
    const draft = readDraft(changes.map(({ path, added: text }) => ({ path, text })));
    expect(draft.entries[0]?.front.headline).toBe(headline);
  }
});

test('a terminal asks for what is missing, and again for what is wrong', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = openTerminal({ stdin, stdout } as unknown as typeof process);
  const kind = KINDS['person'];
  if (!kind || !terminal) throw new Error('There is no terminal.');
  stdin.write(['twon', '', 'Engineer', 'She built.', 'ledger-1998-04-03', 'town', '', ''].join('\n') + '\n');
  const answers = await complete(kind, { name: 'Inês Tarn' }, await readStory(), terminal);
  terminal.close();
  expect(answers).toMatchObject({
    side: 'town',
    role: 'Engineer',
    source: 'ledger-1998-04-03',
    id: 'ines-tarn-2',
  });
  expect(String(stdout.read())).toContain(
    '--side: There is no side “twon” in story.mdx.\n  → Did you mean town?\n',
  );
  await expect(terminal.ask('')).rejects.toThrow('Nothing was written.');
});

test('a slug is ASCII or undefined, and is cut after a word', () => {
  expect(slug('Trump’s “Ærø” – Łódź & İstanbul, 2.4 m')).toBe('trumps-aero-lodz-and-istanbul-2-4-m');
  expect([slug('سلام'), slug('Talks in مسقط'), slug('۱۲ days'), slug('—')]).toEqual(Array(4).fill(undefined));
  expect(slug('one two three', 8)).toBe('one-two');
  expect(freeId('a', (id) => ['a', 'a-b', 'a-2'].includes(id), 'b')).toBe('a-3');
});

test('every field is described', () => {
  for (const { fields } of Object.values(KINDS))
    expect(fields.filter(({ about }) => about === '')).toEqual([]);
});
