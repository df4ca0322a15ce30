import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whatOf, whereOf } from '../../../../src/core/story/compare/change.ts';
import { compareDrafts } from '../../../../src/core/story/compare/compare.ts';
import { changesMeaning } from '../../../../src/core/story/compare/meaning.ts';
import { readDraft } from '../../../../src/core/story/read/draft.ts';
import { readFiles } from '../../../../src/core/story/read/files.ts';
import { STORIES } from '../../../stories/stories.ts';

const { files } = await readFiles(join(STORIES, 'port-anselm'));
const SESSION = 'council/1998-04-03-session.mdx';

type Edit = [path: string, old: string, now: string];

/** The comparison of the story with itself after some edits. */
function after(...edits: Edit[]) {
  const edited = files.map(({ path, text }) => {
    const now = edits
      .filter(([file]) => file === path)
      .reduce((all, [, old, replacement]) => {
        if (!all.includes(old)) throw new Error(`${path} does not contain: ${old}`);
        return all.replace(old, replacement);
      }, text);
    return { path, text: now };
  });
  return compareDrafts(readDraft(files), readDraft(edited));
}

const silent = (...edits: Edit[]) =>
  after(...edits).issues.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);

const NOTE = (key: string, old: string): [string, string] => [
  old,
  `${key}: [{ date: 1998-06-02, text: It was wrong. }]\n${old}`,
];
const IN_SESSION: Edit = [SESSION, ...NOTE('updates', 'significance')];
const IN_STORY: Edit = [
  'story.mdx',
  '  - date: 1998-05-20',
  '  - { date: 1998-06-02, text: It was wrong. }\n  - date: 1998-05-20',
];
const IN_SERIES: Edit = [
  'figures.yaml',
  '  label: People crossing in a day, with',
  '  corrections: [{ date: 1998-06-02, text: It was wrong. }]\n  label: People crossing in a day, with',
];

describe('a change of meaning needs a dated note', () => {
  const OF_ENTRY: [string, Edit][] = [
    ['a headline', [SESSION, 'meets through the night', 'meets until midnight']],
    ['a dek', [SESSION, 'an inquiry and a ferry', 'an inquiry']],
    ['a date', [SESSION, '1998-04-03T21:00', '1998-04-03T20:00']],
    ['the precision of a date', [SESSION, '05:30+01:00~', '05:30+01:00']],
    ['a claim', [SESSION, 'ordered an inquiry', 'ordered two inquiries']],
    ['a negation', [SESSION, 'ordered an inquiry', 'ordered no inquiry']],
    ['who said it', [SESSION, 'by="Port Anselm Council"', 'by="The mayor of Port Anselm"']],
    ['a quotation', [SESSION, 'It was never our bridge', 'It was always our bridge']],
    ['what is not known', [SESSION, 'who will pay', 'who has paid']],
  ];

  test.each(OF_ENTRY)('in the entry: %s', (_, edit) => {
    expect(silent(edit)).toEqual([expect.stringContaining(`${SESSION} silent-change: The `)]);
    expect(silent(edit, IN_SESSION)).toEqual([]);
    expect(silent(edit, IN_STORY)).toHaveLength(1);
  });

  test('how a claim is known, in the entry or for all claims in story.mdx', () => {
    const edit: Edit = [SESSION, 'kind="document"', 'kind="witness"'];
    expect(silent(edit)).toEqual([expect.stringContaining(`${SESSION} silent-change: The kind `)]);
    expect(silent(edit, IN_SESSION)).toEqual([]);
    expect(silent(edit, IN_STORY)).toEqual([]);
  });

  test.each([
    ['21:00+01:00', '22:00+02:00', 0],
    ['21:00+01:00', '20:00Z', 0],
    ['21:00+01:00', '21:00+02:00', 1],
    ['21:00+01:00', '20:00:00Z', 1],
  ])('a time of %s is the moment of %s, or another', (was, is, count) => {
    expect(silent([SESSION, `1998-04-03T${was}`, `1998-04-03T${is}`])).toHaveLength(count);
  });

  const OF_STORY: [string, Edit][] = [
    ['a headline', ['story.mdx', 'Why the Port Anselm bridge closed', 'Why the Port Anselm bridge opened']],
    ['a dek', ['story.mdx', 'An invented town, an', 'A town, an']],
    ['the summary', ['story.mdx', 'on 3 April 1998 after', 'on 4 April 1998 after']],
    [
      'a bullet that is gone',
      [
        'story.mdx',
        '  - text: How long the crack was is disputed.\n    claims: [bridge/1998-04-02-crack#length]\n',
        '',
      ],
    ],
    ['a paragraph', ['story.mdx', 'differ on the crack', 'agree on the crack']],
    [
      'a paragraph that is gone',
      [
        'story.mdx',
        'The council met through the night. <Cite claims="council/1998-04-03-session#met" />\n',
        '',
      ],
    ],
    ['a heading', ['story.mdx', '## What the council did', '## What the council failed to do']],
    ['the title of a chart', ['story.mdx', 'Fewer people crossed', 'More people crossed']],
    ['context', ['story.mdx', 'holds the deck', 'held the deck']],
    ['a cell of a table', ['story.mdx', '| 1998 | none |', '| 1998 | 12 |']],
    ['a footnote', ['story.mdx', 'Nobody counted on Sundays', 'Nobody counted on Mondays']],
  ];

  test.each(OF_STORY)('in story.mdx: %s', (_, edit) => {
    expect(silent(edit)).toEqual([expect.stringContaining('story.mdx silent-change: ')]);
    expect(silent(edit, IN_STORY)).toEqual([]);
    expect(silent(edit, IN_SESSION)).toHaveLength(1);
  });

  test('one note in story.mdx covers all of an edit of it', () => {
    const edits = OF_STORY.slice(0, 3).map(([, edit]) => edit);
    expect(silent(...edits)).toHaveLength(3);
    expect(silent(...edits, IN_STORY)).toEqual([]);
  });

  const OF_FIGURES: [string, Edit][] = [
    ['a number', ['figures.yaml', 'value: 1200', 'value: 1300']],
    ['a decimal', ['figures.yaml', 'value: 900', 'value: 900.5']],
    ['an end of a range', ['figures.yaml', 'high: 450', 'high: 460']],
    ['its certainty', ['figures.yaml', 'bound: about', 'bound: at-least']],
    ['a certainty that it did not have', ['figures.yaml', 'value: 900', 'value: 900\n  bound: about']],
    ['a forecast that is now a count', ['figures.yaml', '  expected: true\n', '']],
    ['its date', ['figures.yaml', 'date: 1998-03', 'date: 1998-02']],
    ['its unit', ['figures.yaml', 'unit: people', 'unit: families']],
    ['who counted', ['figures.yaml', 'countedBy: Port Anselm Council', 'countedBy: The ferry company']],
  ];

  test.each(OF_FIGURES)('on the series of a figure, or in story.mdx: %s', (_, edit) => {
    expect(silent(edit)).toEqual([expect.stringContaining('figures.yaml silent-change: The ')]);
    expect(silent(edit, IN_SERIES)).toEqual([]);
    expect(silent(edit, IN_STORY)).toEqual([]);
    expect(silent(edit, IN_SESSION)).toHaveLength(1);
  });

  test('a note on another series does not cover a figure', () => {
    const other: Edit = [
      'figures.yaml',
      '  label: Length of the crack',
      '  updates: [{ date: 1998-06-02, text: Measured. }]\n  label: Length of the crack',
    ];
    expect(silent(['figures.yaml', 'value: 1200', 'value: 1300'], other)).toHaveLength(1);
  });

  test('the text of an old note is not a new note', () => {
    const [, edit] = OF_STORY[0] ?? [];
    if (!edit) throw new Error('There is an edit.');
    expect(
      silent(edit, ['story.mdx', 'had the council meeting by day', 'had the meeting by day']),
    ).toHaveLength(1);
  });
});

describe('a change of wording needs no note', () => {
  test.each<[string, Edit]>([
    ['punctuation', [SESSION, 'inquiry and a ferry.', 'inquiry, and a ferry!']],
    ['capitals', [SESSION, 'The council meets', 'The Council meets']],
    ['emphasis', ['story.mdx', 'met through the night', 'met *through* the night']],
    ['a letter inside a long word', ['glossary.yaml', 'carries the road', 'carriess the road']],
    [
      'a source',
      [
        SESSION,
        'by="Port Anselm Council" kind="document" sources="council-minutes-1998-04',
        'by="Port Anselm Council" kind="document" sources="council-minutes-1998-04 courier-1998-04-04',
      ],
    ],
    [
      'another citation',
      [
        'story.mdx',
        '<Cite claims="bridge/1998-04-03-closure#closed" /> The',
        '<Cite claims="bridge/1998-04-02-crack#crack" /> The',
      ],
    ],
    [
      'a new paragraph',
      [
        'story.mdx',
        '## What the council did',
        'More followed. <Cite claims="council/1998-04-03-session#met" />\n\n## What the council did',
      ],
    ],
    ['a picture that is gone', ['story.mdx', '<Timeline />\n', '']],
    ['the order of blocks', ['story.mdx', '## What happened\n', '<Timeline />\n\n## What happened\n']],
  ])('%s', (_, edit) => {
    expect(after(edit).changes).not.toEqual([]);
    expect(silent(edit)).toEqual([]);
  });

  test.each([
    ['The enginneer found it.', 'The engineer found it.', false],
    ['The goverment found it.', 'The government found it.', false],
    ['They recieved it.', 'They received it.', false],
    ['It was 1.5 m.', 'It was 15 m.', true],
    ['It was 1,200 m.', 'It was 1.200 m.', true],
    ['It grew by -3.', 'It grew by 3.', true],
    ['It grew by 3%.', 'It grew by 3.', true],
    ['It cost €3.', 'It cost $3.', true],
    ['It is now closed.', 'It is not closed.', true],
    ['It was a legal bridge.', 'It was an illegal bridge.', true],
    ['They strike the bridge.', 'They strikes the bridge.', true],
    ['One missile fell.', 'One missiles fell.', true],
    ['It was moral.', 'It was amoral.', true],
    ['They met in the county.', 'They met in the country.', true],
    ['Marrow saw Brandt.', 'Brandt saw Marrow.', true],
    ['Araghchi spoke.', 'Araqhchi spoke.', true],
    ['He spoke to Araghchi.', 'He spoke to Araghchy.', true],
    ['It was closed.', 'Was it closed?', true],
    ['It was closed.', 'It was closed?', true],
    ['यह पुल बंद है।', 'यह पुल बंदी है।', true],
  ])('%s → %s', (before, now, changes) => {
    const story = 'The country and the county have a bridge.';
    expect(changesMeaning(before, now, (word) => story.includes(word))).toBe(changes);
  });
});

test('the message says what it was', () => {
  const said = (edit: Edit) => silent(edit).map((text) => text.split(': ').slice(1).join(': '));
  expect(
    said([
      'story.mdx',
      'The council met through the night. <Cite claims="council/1998-04-03-session#met" />\n',
      '',
    ]),
  ).toEqual(['Block 9 of story.mdx is gone: “The council met through the night.”']);
  expect(said(['figures.yaml', 'value: 1200', 'value: 1300'])).toEqual([
    'The value of crossings-before in figures.yaml is no longer “1200”.',
  ]);
  expect(said(['story.mdx', 'An invented town, an', 'A town, an'])[0]).toMatch(
    /^The dek of story.mdx is no longer “An invented town, an/,
  );
  expect(said(['story.mdx', 'on 3 April 1998 after', 'on 4 April 1998 after'])[0]).toMatch(
    /^The text of bullet 1 of story.mdx is no longer/,
  );
  expect(said([SESSION, 'kind="document"', 'kind="witness"'])).toEqual([
    'The kind of council/1998-04-03-session#met is no longer “document”.',
  ]);
  expect(said([SESSION, 'who will pay', 'who has paid'])).toEqual([
    'The published claim council/1998-04-03-session#who-pays no longer says: “Nobody has said who will pay.”',
  ]);
});

test('changes are ranked: withdrawn, corrected, status, number, date, new, wording', () => {
  const { changes } = after(
    ['glossary.yaml', 'The part of a bridge that carries the road.', 'That which carries the road.'],
    [
      'people.yaml',
      '- id: ines-tarn',
      '- { id: new-person, name: New, role: New, bio: New., sources: [courier-1998-04-04] }\n- id: ines-tarn',
    ],
    [SESSION, '1998-04-03T21:00', '1998-04-03T20:00'],
    ['figures.yaml', 'value: 1200', 'value: 1300'],
    [SESSION, 'kind="document"', 'kind="witness"'],
    IN_STORY,
    [SESSION, '<Unknown id="who-pays">\nNobody has said who will pay.\n</Unknown>', ''],
  );
  expect(changes.map((change) => [change.rank, whereOf(change), whatOf(change)])).toEqual([
    ['withdrawn', 'council/1998-04-03-session#who-pays', ''],
    ['corrected', 'story.mdx', 'correction 1'],
    ['status', 'council/1998-04-03-session#met', 'kind'],
    ['number', 'crossings-before in figures.yaml', 'value'],
    ['date', 'council/1998-04-03-session', 'date'],
    ['new', 'new-person in people.yaml', ''],
    ['wording', 'deck in glossary.yaml', 'definition'],
  ]);
});

test('a new entry has to have its date of publication; a new story not', () => {
  const entry = (lines: string) => ({
    path: 'bridge/1998-09-01-later.mdx',
    text: `---\nheadline: Later\ndek: It is later.\ndate: 1998-09-01\n${lines}significance: 1\n---\n\n<Unknown id="why">\nWhy?\n</Unknown>\n`,
  });
  const issues = (lines: string, before = files) =>
    compareDrafts(readDraft(before), readDraft([...files, entry(lines)])).issues;
  expect(issues('')).toMatchObject([
    { rule: 'entry-published', file: 'bridge/1998-09-01-later.mdx', line: 4 },
  ]);
  expect(issues('')[0]?.hint).toBe('Add a line: published: the day on which it appears, such as 2024-05-01.');
  expect(issues('published: 1998-09-02\n')).toEqual([]);
  expect(issues('published: 1998-09-02T10:00+01:00\n')).toEqual([]);
  expect(issues('', [])).toEqual([]);
});
