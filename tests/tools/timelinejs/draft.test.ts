import { expect, test } from 'vitest';
import { checkDraft } from '../../../src/core/story/checks/checks.ts';
import { readDraft } from '../../../src/core/story/read/draft.ts';
import { everything, imported } from './imported.ts';

const slide = {
  start_date: { year: '1998', month: '4', day: '3' },
  text: { headline: 'The bridge closes', text: 'Read <a href="https://paper.example/shut">the report</a>.' },
  media: { url: 'https://paper.example/a.jpg', caption: 'The bridge, shut.', credit: 'Photo: J. Vale' },
};
const JSON_OF = (...events: object[]) => JSON.stringify({ events });

test('an import asserts nothing that nobody did', () => {
  const { files, story } = imported(JSON_OF(slide));
  const text = files.map((file) => file.text).join('\n');
  expect(text).not.toMatch(/^\s*(- )?(accessed|asOf|coverage|summary|origin):/m);
  expect(text).not.toMatch(/kind=|by=/);
  expect(story).toMatchObject({ draft: true, summary: [] });
  expect(story.asOf).toBeUndefined();
  expect([...story.sources.values()].map(({ accessed }) => accessed)).toEqual([undefined]);
  expect([...story.claims.values()].map(({ kind }) => kind)).toEqual(['reporting']);
});

test('a photographer is the origin of nothing, and a page that nobody opened supports nothing', () => {
  const { story } = imported(
    JSON_OF(slide, { ...slide, media: { ...slide.media, link: 'https://vale.example/' } }),
  );
  expect([...story.sources.keys()]).toEqual(['imported-timeline']);
  for (const { origins, by } of story.claims.values()) expect(origins.join() + by).not.toMatch(/Vale|paper/);
});

test('captions and credits are context, not claims', () => {
  const { story } = imported(JSON_OF(slide));
  const [entry] = story.entries;
  expect(entry?.claims.map(({ text }) => text)).toEqual(['Read the report.']);
  expect(JSON.stringify(entry?.blocks.filter(({ type }) => type === 'context'))).toMatch(
    /The bridge, shut\..*J\. Vale/,
  );
});

test('a caption alone becomes neither a claim nor a headline nor a dek', () => {
  const { story } = imported(JSON_OF({ ...slide, text: {} }));
  expect(story.entries[0]).toMatchObject({ claims: [], headline: '3 April 1998' });
  expect(story.entries[0]?.dek).not.toContain('bridge');
});

test('the publisher of the timeline is only what its address says', () => {
  const publisher = (url?: string) =>
    imported(JSON_OF(slide), { url, publisher: 'Us' }).story.sources.get('imported-timeline')?.publisher;
  expect([publisher(), publisher('https://www.them.example/t')]).toEqual(['timeline', 'them.example']);
});

test('an imported story passes the check with warnings, one of which says that it is a draft', () => {
  const { files } = imported(JSON_OF(slide));
  const issues = checkDraft(readDraft(files));
  expect(issues.map(({ severity, rule }) => `${severity} ${rule}`).toSorted()).toEqual([
    'warning draft',
    'warning real-address',
  ]);
});

test('an editor who takes it over is asked for what only an editor can write', () => {
  const files = imported(JSON_OF(slide)).files.map((file) => ({
    ...file,
    text: file.text.replace('draft: true\n', ''),
  }));
  expect(
    checkDraft(readDraft(files))
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message),
  ).toEqual(['“accessed” is missing.', '“asOf” is missing.', '“summary” is missing.']);
});

test('the report says how to take the story over, and which pages to read', () => {
  const { report } = imported(JSON_OF(slide));
  expect(report).toContain('delete `draft: true`');
  expect(report).toContain('` https://paper.example/shut ` in `events/1998-04-03-the-bridge-closes.mdx`');
});

test.each([
  ['/about', 'the page'],
  ['#notes', 'the notes'],
  ['../b.html', 'the next page'],
  ['?page=2', 'page two'],
  ['tel:+123', 'the number'],
])('a link to %s keeps its words, and the report its address', (href, words) => {
  const text = `See <a href="${href}">${words}</a>, as said.`;
  const result = imported(JSON_OF({ ...slide, text: { headline: 'A', text } }));
  expect([...result.story.claims.values()][0]?.text).toBe(`See ${words}, as said.`);
  expect(result.report).toContain(text);
  expect(everything({ ...result, report: '' })).not.toContain('<a');
});

test.each(['mailto:desk@paper.example', 'MAILTO:desk@paper.example'])('a link to %s remains one', (href) => {
  const text = `Write to <a href="${href}">the desk</a>.`;
  const { files } = imported(JSON_OF({ ...slide, text: { headline: 'A', text } }));
  expect(files.map((file) => file.text).join()).toContain('Write to [the desk](mailto:desk@paper.example).');
});

test('a link that would run a script stays text', () => {
  for (const href of ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    const { story } = imported(
      JSON_OF({ ...slide, text: { headline: 'A', text: `<a href="${href}">go</a>` } }),
    );
    expect([...story.claims.values()][0]?.text).toContain('<a href=');
  }
});

test.each([
  [
    'She met Ms. Vale in Dec. She left St. Ives. Then it rained.',
    'She met Ms. Vale in Dec. She left St. Ives.',
  ],
  ['On Dec. 7 J. F. Kennedy spoke. He left.', 'On Dec. 7 J. F. Kennedy spoke.'],
  ['The U.S. Senate voted. It failed.', 'The U.S. Senate voted.'],
  ['Prof. A. Vale of St. Mary’s spoke. He left.', 'Prof. A. Vale of St. Mary’s spoke.'],
  [
    'Gen. Vale, Sgt. Marrow and Lt. Col. Tarn met. They left.',
    'Gen. Vale, Sgt. Marrow and Lt. Col. Tarn met.',
  ],
  ['It rained. Dr. Vale left.', 'It rained.'],
  ['He sat. She stood.', 'He sat.'],
])('the first sentence of “%s”', (text, sentence) => {
  const { story } = imported(JSON_OF({ ...slide, text: { headline: 'A', text } }));
  expect(story.entries[0]?.dek).toBe(sentence);
});

test('an ordinal number in German does not end a sentence', () => {
  const text = { headline: 'A', text: 'Am 3. Mai kam Dr. Vale. Er ging.' };
  const { story } = imported(JSON_OF({ ...slide, text }), { language: 'de' });
  expect(story.entries[0]?.dek).toBe('Am 3. Mai kam Dr. Vale.');
});
