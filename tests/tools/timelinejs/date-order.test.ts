import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../src/tools/timelinejs/timeline.ts';
import { imported } from './imported.ts';

type Given = Parameters<typeof imported>[1];

/** The dates of a sheet in the order of its rows, and the notes about its columns. */
function sheet(rows: string, given: Given = {}) {
  const { entries, notes } = imported(rows, given);
  const about = notes.filter(({ what }) => what === 'order of day and month');
  return {
    dates: entries.map(({ edtf }) => edtf),
    notes: about.map(({ where, message }) => `${where}: ${message}`),
  };
}

const refusal = (rows: string, given?: Given): Unreadable => {
  try {
    sheet(rows, given);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('It was imported.');
};

describe('dates of one column have one order of day and month, and the report says which', () => {
  test('the day is first, because one date has no other meaning', () => {
    expect(sheet('Start Date,Headline\n03/04/2022,A\n24/02/2022,B\n04/03/2022 14:30,C\n')).toEqual({
      dates: ['2022-04-03', '2022-02-24', '2022-03-04'],
      notes: [
        'column “Start Date”: Dates such as 03/04/2022 are read with the day first, because 24/02/2022 (row 3) has no other meaning.',
      ],
    });
  });

  test('the month is first', () => {
    expect(sheet('Start Date,Headline\n03/04/2022,A\n02/24/2022,B\n').dates).toEqual([
      '2022-03-04',
      '2022-02-24',
    ]);
  });

  test('between hyphens and full stops as well', () => {
    expect(sheet('Start Date,Headline\n03-04-2022,A\n24-02-2022,B\n').dates).toEqual([
      '2022-04-03',
      '2022-02-24',
    ]);
    const stops = sheet('Start Date,Headline\n03.04.2022,A\n');
    expect(stops.dates).toEqual(['2022-04-03']);
    expect(stops.notes[0]).toContain('with the day first, as is usual with full stops');
  });

  test('in the JSON of the first versions', () => {
    const date = ['03/04/2022', '24/02/2022'].map((startDate) => ({ startDate, headline: startDate }));
    expect(sheet(JSON.stringify({ timeline: { date } })).dates).toEqual(['2022-04-03', '2022-02-24']);
  });

  test('a column that does not say it follows one that does', () => {
    const { dates, notes } = sheet('Start Date,End Date,Headline\n24/02/2022,03/04/2022,A\n');
    expect(dates).toEqual(['2022-02-24/2022-04-03']);
    expect(notes[1]).toBe(
      'column “End Date”: Dates such as 03/04/2022 are read with the day first, as in the column “Start Date”.',
    );
  });

  test('two columns may differ, if both say it', () => {
    expect(sheet('Start Date,End Date,Headline\n24/02/2022,03/25/2022,A\n').dates).toEqual([
      '2022-02-24/2022-03-25',
    ]);
  });
});

describe('an order that nothing says is asked for', () => {
  const rows = 'Start Date,Headline\n03/04/2022,A\n2022-05-01,B\n';

  test('the error names a date, its row and the options', () => {
    const { message, hint } = refusal(rows);
    expect(message).toBe(
      '03/04/2022 (row 2) can mean two days, and no date in the column “Start Date” shows which is meant.',
    );
    expect(hint).toContain('--day-first or with --month-first');
  });

  test('the answer is used, and the report says so', () => {
    expect(sheet(rows, { dateOrder: 'day' })).toEqual({
      dates: ['2022-04-03', '2022-05-01'],
      notes: [
        'column “Start Date”: Dates such as 03/04/2022 are read with the day first, as --day-first says.',
      ],
    });
    expect(sheet(rows, { dateOrder: 'month' }).dates).toEqual(['2022-03-04', '2022-05-01']);
  });

  test('dates that mean the same in both orders are no question', () => {
    expect(sheet('Start Date,Headline\n05/05/2022,A\n').dates).toEqual(['2022-05-05']);
    expect(sheet('Start Date,Headline\n2022-04-03,A\n3 April 2022,B\n4/2022,C\n').notes).toEqual([]);
  });
});

describe('a column with both orders is refused', () => {
  const rows = 'Start Date,Headline\n24/02/2022,A\n02/25/2022,B\n';

  test('with both dates', () => {
    expect(refusal(rows).message).toBe(
      'The column “Start Date” has dates in two orders: 24/02/2022 (row 2) and 02/25/2022 (row 3).',
    );
  });

  test('unless the user says which is right: events with the other are skipped', () => {
    const { entries, notes } = imported(rows, { dateOrder: 'day' });
    expect(entries.map(({ edtf }) => edtf)).toEqual(['2022-02-24']);
    expect(notes.find(({ kind }) => kind === 'skipped')).toMatchObject({
      where: 'row 3',
      message: 'There is no month 25.',
    });
  });
});

test('a year of two digits in such a date is not guessed', () => {
  const { notes } = imported('Start Date,Headline\n24/02/22,A\n2022-01-01,B\n');
  expect(notes.find(({ kind }) => kind === 'skipped')?.message).toContain('“24/02/22” is not a date');
});
