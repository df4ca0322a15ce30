import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../src/tools/timelinejs/timeline.ts';
import { imported } from './imported.ts';

/** The dates and headlines of what a file becomes. */
const events = (text: string): string[] =>
  imported(text).entries.map(({ edtf, headline }) => `${edtf} ${headline}`);

/** Why a file is refused, with the hint. */
function refusal(text: string): [message: string, hint: string] {
  try {
    events(text);
  } catch (error) {
    if (error instanceof Unreadable) return [error.message, error.hint];
    throw error;
  }
  throw new Error('It was imported.');
}

describe('the first line of Excel', () => {
  test.each([
    ['sep=;\nYear;Headline\n1961;A, B\n', ['1961 A, B']],
    ['SEP=,\nYear,Headline\n1961,A; B\n', ['1961 A; B']],
    ['sep=\t\nYear\tHeadline\n1961\tA\n', ['1961 A']],
    ['sep=|\nYear|Headline\n1961|A\n', ['1961 A']],
  ])('%j', (text, expected) => expect(events(text)).toEqual(expected));

  test('counts as a row', () => {
    const { notes } = imported('sep=;\nYear;Headline\n1961;A\nsoon;B\n');
    expect(notes[0]?.where).toBe('row 4');
  });
});

describe('quotation marks in cells', () => {
  test.each([
    [
      'an inch mark in a table with tabs',
      'Year\tHeadline\n1961\tA 12" gun\n1962\tB\n',
      ['1961 A 12" gun', '1962 B'],
    ],
    [
      'one at the start of a cell',
      'Year\tHeadline\n1961\t"Big" guns\n1962\tB\n',
      ['1961 "Big" guns', '1962 B'],
    ],
    ['one that nothing closes', 'Year\tHeadline\n1961\t"Big guns\n1962\tB\n', ['1961 "Big guns', '1962 B']],
    ['an inch mark between commas', 'Year,Headline\n1961,A 12" gun\n1962,B\n', ['1961 A 12" gun', '1962 B']],
    ['a quoted cell in a table with tabs', 'Year\tHeadline\n1961\t"A ""big""\tgun"\n', ['1961 A "big" gun']],
  ])('%s', (_, text, expected) => expect(events(text)).toEqual(expected));

  test('that are read as text are in the report', () => {
    const { notes } = imported('Year\tHeadline\n1961\tA\n1962\t"Big" guns\n');
    expect(notes.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'line 3: quotation marks in a table',
    ]);
    expect(imported('Year\tHeadline\n1961\tA 12" gun\n').notes).toEqual([]);
  });

  test('a cell that goes on after them is refused with its line, because the rest would move', () => {
    expect(refusal('Year,Headline\n1961,"Big" gun\n1962,B\n')[0]).toBe(
      'A cell goes on after its quotation marks.',
    );
  });
});

const V3 = '{"events":[{"start_date":{"year":"1961"},"text":{"headline":"A"}}]}';
const V1 = '{"timeline":{"date":[{"startDate":"1961","headline":"A"}]}}';

describe('JSON inside a script', () => {
  test.each([
    `storyjs_jsonp_data = ${V1};`,
    `var timeline_json = ${V3};\n`,
    `window.data = ${V3}`,
    `callback(${V3});`,
    `/*O_o*/\nexport default ${V3};`,
    `storyjs_jsonp_data=${V1}`,
  ])('%s', (text) => expect(events(text)).toEqual(['1961 A']));

  test('a mistake in it keeps its position', () => {
    try {
      events('storyjs_jsonp_data =\n{"timeline": {,}};');
      expect.fail('It was imported.');
    } catch (error) {
      expect(error).toMatchObject({ line: 2, column: 15 });
    }
  });
});

describe('the forms in which Google gave sheets away', () => {
  const cell = ($t: string) => ({ $t });

  test('a list feed of a sheet of TimelineJS 1', () => {
    const entry = [
      {
        title: cell('x'),
        gsx$startdate: cell('24/02/2022'),
        gsx$enddate: cell(''),
        gsx$headline: cell('A'),
        gsx$mediacaption: cell('C'),
      },
      { gsx$startdate: cell('03/04/2022'), gsx$headline: cell('B') },
    ];
    expect(events(JSON.stringify({ version: '1.0', feed: { entry } }))).toEqual([
      '2022-02-24 A',
      '2022-04-03 B',
    ]);
  });

  test('a list feed of a sheet of TimelineJS 3', () => {
    const entry = [
      { gsx$year: cell('1961'), gsx$month: cell('5'), gsx$endyear: cell('1962'), gsx$headline: cell('A') },
    ];
    expect(events(JSON.stringify({ feed: { entry } }))).toEqual(['1961-05/1962 A']);
  });

  const cols = ['Year', 'Month', 'Headline'].map((label) => ({ label }));
  const table = (rows: unknown[][], columns: object[] = cols) => ({
    status: 'ok',
    table: {
      cols: columns,
      rows: rows.map((values) => ({ c: values.map((v) => (v === null ? null : { v })) })),
    },
  });

  test('the answer to a query, as script and as JSON', () => {
    const answer = JSON.stringify(
      table([
        [1961, 5, 'A'],
        [1962, null, 'B'],
      ]),
    );
    for (const text of [
      answer,
      `/*O_o*/\ngoogle.visualization.Query.setResponse(${answer});`,
      `)]}'\n${answer}`,
    ])
      expect(events(text)).toEqual(['1961-05 A', '1962 B']);
  });

  test('its dates count months from 0', () => {
    const columns = [{ label: 'Start Date', type: 'date' }, { label: 'Headline' }];
    const answer = table(
      [
        ['Date(2022,1,24)', 'A'],
        ['Date(2022,11,1,14,30,0)', 'B'],
      ],
      columns,
    );
    const { entries, story } = imported(JSON.stringify(answer));
    expect(entries.map(({ edtf }) => edtf)).toEqual(['2022-02-24', '2022-12-01']);
    expect(JSON.stringify(story.entries[1]?.blocks)).toContain('14:30');
  });

  test('its times of day have the seconds that were written', () => {
    const columns = ['Year', 'Month', 'Day', 'Time', 'Headline'].map((label) => ({ label }));
    const rows = [
      [2022, 2, 24, [14, 30, 15, 0], 'A'],
      [2022, 2, 25, [9, 5, 0, 0], 'B'],
    ];
    const { entries } = imported(JSON.stringify(table(rows, columns)), { timeZone: 'UTC' });
    expect(entries.map(({ edtf }) => edtf)).toEqual(['2022-02-24T14:30:15+00:00', '2022-02-25T09:05+00:00']);
  });

  test('without labels, the first row has the headers', () => {
    const answer = table(
      [
        ['Year', 'Headline'],
        ['1961', 'A'],
      ],
      [{ label: '' }, { label: '' }],
    );
    expect(events(JSON.stringify(answer))).toEqual(['1961 A']);
  });

  test('the values of a range', () => {
    expect(
      events(
        JSON.stringify({
          range: 'A1:B2',
          values: [
            ['Year', 'Headline'],
            ['1961', 'A'],
          ],
        }),
      ),
    ).toEqual(['1961 A']);
  });

  test('an error of Google’s is named', () => {
    const errors = [
      { reason: 'access_denied', detailed_message: 'This spreadsheet is not publicly viewable.' },
    ];
    const [message, hint] = refusal(
      `google.visualization.Query.setResponse(${JSON.stringify({ status: 'error', errors })});`,
    );
    expect(message).toBe(
      'Google answered with an error instead of the sheet: This spreadsheet is not publicly viewable.',
    );
    expect(hint).toContain('Download');
  });

  test('a feed without columns is refused', () => {
    const entry = [{ title: cell('1961'), content: cell('headline: A') }];
    expect(refusal(JSON.stringify({ feed: { entry } }))[0]).toContain('contains no columns');
  });
});

describe('lists of events under other names', () => {
  const old = { startDate: '1961', headline: 'A' };
  const today = { start_date: { year: '1961' }, text: { headline: 'A' } };
  test.each([
    ['timeline.date', { timeline: { date: [old] } }],
    ['timeline.slides', { timeline: { slides: [old] } }],
    ['timeline.slides of TimelineJS 3', { timeline: { slides: [today] } }],
    ['timeline.events', { timeline: { events: [today] } }],
    ['slides', { slides: [today] }],
    ['date', { date: [old] }],
    ['a list alone', [old, today].slice(0, 1)],
  ])('%s', (_, json) => expect(events(JSON.stringify(json))).toEqual(['1961 A']));

  test('a complete timeline below `timeline` keeps its title and its eras, and loses nothing', () => {
    const title = { text: { headline: 'The bridge' } };
    const eras = [{ start_date: { year: '1960' }, end_date: { year: '1970' }, text: { headline: 'An era' } }];
    const { story, report } = imported(
      JSON.stringify({ author: 'x1', timeline: { title, events: [today], eras } }),
    );
    expect([story.headline, story.chapters.map(({ label }) => label)]).toEqual(['The bridge', ['An era']]);
    expect(report).toContain('x1');
  });

  test('JSON without any is refused with what it has', () => {
    expect(refusal('{"chapters":[],"author":"x"}')).toEqual([
      'This JSON has no list of events. It has: chapters, author.',
      'A TimelineJS file is {"events": [ … ]}.',
    ]);
  });

  test('a map of StoryMapJS is named as one', () => {
    expect(refusal('{"storymap":{"slides":[]}}')[0]).toContain('StoryMapJS');
  });
});

describe('a file that is no timeline is named for what it is', () => {
  test.each([
    [
      '<!doctype html><html><body>Sign in to Google</body></html>',
      'This is a web page that asks you to sign in, not a timeline.',
    ],
    [
      '\n<!-- saved from url -->\n<HTML><head><title>My sheet &amp; more</title>',
      'This is a web page (“My sheet & more”), not a timeline.',
    ],
    ['<html lang="en"><title>Error 404</title>', 'This is a web page (“Error 404”), not a timeline.'],
    [
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
      'This is XML or HTML, not a timeline.',
    ],
    ['{\\rtf1\\ansi Year,Headline}', 'This is a document of a word processor (RTF), not a timeline.'],
  ])('%s', (text, message) => {
    const [found, hint] = refusal(text);
    expect(found).toBe(message);
    expect(hint).toContain('Comma-separated values');
  });
});
