import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/core/errors.ts';
import { readChosen } from '../../../src/tools/timelinejs/columns.ts';
import { Unreadable } from '../../../src/tools/timelinejs/timeline.ts';
import { imported } from './imported.ts';

/** What an import of a sheet says and contains. */
function sheet(text: string, columns = '') {
  const result = imported(text, columns === '' ? {} : { columns: readChosen(columns) });
  return {
    ...result,
    events: result.entries.map(({ edtf, headline }) => `${edtf} ${headline}`),
    guessed: result.notes.filter(({ what }) => what === 'name of a column').map(({ message }) => message),
  };
}

describe('columns with other names are guessed, and the report says so', () => {
  test('date, event, source', () => {
    const { events, guessed, story, report } = sheet(
      'date,event,source\n2001-09-11,"Hijackers strike; thousands die",Desk\n2002-09-16,"A letter arrives",https://paper.example/iraq\n',
    );
    expect(events).toEqual(['2001-09-11 Hijackers strike; thousands die', '2002-09-16 A letter arrives']);
    expect(guessed).toEqual([
      'The column “date” is read as the date of the events.',
      'The column “event” is read as the headline of the events.',
      'The column “source” is read as the source of the events.',
    ]);
    for (const message of guessed) expect(report).toContain(message);
    expect(JSON.stringify(story.entries[0]?.blocks)).toContain('names its source: Desk');
    expect(report).toContain('https://paper.example/iraq ` in `events/2002-09-16-a-letter-arrives.mdx`');
  });

  test.each([
    ['When;What;Details\n1961-05;It opens;Hung.\n', ['1961-05 It opens']],
    ['title\tdescription\tstart\tend\nA\tText.\t1961\t1962\n', ['1961/1962 A']],
    ['Event,Photo,Year,Category\nB,https://x.example/a.jpg,1961,Bridges\n', ['1961 B']],
  ])('%j', (text, events) => {
    expect(sheet(text).events).toEqual(events);
  });

  test('the headers of TimelineJS are no guess, and come first', () => {
    const { guessed, events } = sheet('Year,Headline,Title,Date\n1961,Right,Wrong,1999\n');
    expect([guessed, events]).toEqual([[], ['1961 Right']]);
  });

  test('a time in its own column belongs to the date', () => {
    const { story } = imported('date,time,title\n2014-08-20,15:30,A\n', { timeZone: 'Asia/Tehran' });
    expect(story.entries[0]?.span.edtf).toBe('2014-08-20T15:30+04:30');
  });

  test('a complete date in the column of the year is read', () => {
    expect(sheet('Year,Headline\n2014-08-20,A\n').events).toEqual(['2014-08-20 A']);
  });

  test('values of other columns are in the report', () => {
    expect(sheet('date,event,mood\n1961,A,glad\n').report).toContain('glad');
  });
});

describe('columns can be named', () => {
  test.each([
    ['Jahr,Monat,Titel\n1961,5,Brücke\n', 'year=Jahr,month=Monat,headline=Titel', ['1961-05 Brücke']],
    ['a,b,c\n1961,x,Y\n', 'date=a, headline = c', ['1961 Y']],
    ['Title,Event,Year\nNo,Yes,1961\n', 'headline=Event', ['1961 Yes']],
    ['"When, exactly",What\n1961,A\n', 'date=When, exactly,headline=What', ['1961 A']],
  ])('%j with %s', (text, columns, events) => {
    expect(sheet(text, columns)).toMatchObject({ events, guessed: [] });
  });

  test.each([
    ['date', '--columns takes pairs such as date=When,headline=What, not “date”.'],
    ['dat=When', '--columns: there is no dat in a timeline. Did you mean date?'],
    ['date=Whne', '--columns: there is no column Whne in this file. Did you mean When?'],
  ])('%s is wrong usage', (columns, message) => {
    expect(() => sheet('When,What\n1961,A\n', columns)).toThrow(new UsageError(message));
  });
});

describe('a sheet whose columns nobody can guess is refused with a way forward', () => {
  test.each([
    [
      'Jahr,Titel\n1961,A\n',
      'No column of this table is called Date or Year. Its first row says: Jahr, Titel.',
    ],
    [
      'Year,Ereignis\n1961,A\n',
      'No column of this table is called Headline or Text. Its first row says: Year, Ereignis.',
    ],
  ])('%j', (text, message) => {
    try {
      sheet(text);
      expect.fail('It was imported.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      expect(error.message).toBe(message);
      expect(error.hint).toContain('--columns ');
    }
  });
});
