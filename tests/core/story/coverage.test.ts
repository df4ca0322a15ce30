import { expect, test } from 'vitest';
import { readFiles } from '../../../src/core/story/read/files.ts';
import { readDraft, storyFile } from '../../../src/core/story/read/draft.ts';
import { storyFrom } from '../../../src/core/story/story-from.ts';
import { overMinimal, writerSees } from '../../stories/stories.ts';
import { storyData } from '../../stories/load.ts';

const ENTRY = 'lamp/2024-05-01-new-lamp';

/** What a writer sees of the minimal story with this coverage.yaml. */
async function seen(text: string): Promise<string> {
  const { files, issues } = overMinimal('minimal');
  return writerSees({ files: [...files, storyFile('coverage.yaml', text)], issues });
}

test('an entry, a claim or a reason answers a question', async () => {
  const items = [`answers: [${ENTRY}]`, `answers: [${ENTRY}#changed]`, 'whyNot: Nobody asked.'];
  const text = items.map((item, i) => `- { id: question-${i}, question: Why?, ${item} }\n`).join('');
  expect(await seen(text)).toBe('\n\n0 errors and 0 warnings in 0 files.\n');
});

test.each([
  ['- just text\n', 'schema'],
  ['- { id: one, question: Why?, answers: nothing }\n', 'schema'],
  ['- { id: one, question: Why?, answers: [] }\n', 'schema'],
  ['- { id: one, question: Why?, whyNot: 5 }\n', 'schema'],
  [`- { id: one, question: Why?, answer: [${ENTRY}] }\n`, 'schema'],
])('what cannot be read is reported once: %s', async (text, rule) => {
  const rules = [...(await seen(text)).matchAll(/ \[([\w-]+)\]$/gm)].map(([, id]) => id);
  expect(rules).toContain(rule);
  expect(rules.filter((id) => id === 'coverage').length).toBeLessThanOrEqual(
    text.includes('answer:') ? 1 : 0,
  );
});

test('an answer is no longer accepted when its entry is gone', async () => {
  const { files, issues } = await readFiles('tests/stories/minimal');
  const text = `- { id: one, question: Why?, answers: [${ENTRY}] }\n`;
  const left = files.filter(({ path }) => !path.startsWith('lamp/'));
  expect(writerSees({ files: [...left, storyFile('coverage.yaml', text)], issues })).toContain(
    `There is no entry “${ENTRY}”. [coverage]`,
  );
});

test('only questions without an answer are given to readers', async () => {
  const { files } = overMinimal('minimal');
  const text = `- { id: one, question: Who?, answers: [${ENTRY}] }\n- { id: two, question: Why?, whyNot: Nobody asked. }\n`;
  const { unanswered } = storyFrom(storyData(readDraft([...files, storyFile('coverage.yaml', text)])));
  expect(unanswered).toEqual([{ question: 'Why?', whyNot: 'Nobody asked.' }]);
});
