import { describe, expect, test } from 'vitest';
import { imported, row } from './imported.ts';

/** The date of the only event, and what was dropped from it. */
function dated(slide: object, timeZone?: string) {
  const json = JSON.stringify({ events: [{ text: { headline: 'It' }, ...slide }] });
  const { story, notes, report } = imported(json, { timeZone });
  const dropped = notes.filter(({ kind }) => kind === 'dropped');
  for (const { value = '' } of dropped) expect(report).toContain(value);
  return {
    date: story.entries[0]?.span.edtf,
    dropped: dropped.map(({ what, value }) => `${what}: ${value}`),
    notes,
  };
}

const START = { year: '1961', month: '1', day: '1' };

describe('a valid start survives an invalid end, which the report names', () => {
  test.each([
    [{ year: '196002152034' }, ['end: 196002152034']],
    [{ year: '1990', month: '13' }, ['end: 1990-13']],
    [{ year: '', month: '', day: '' }, []],
    ['present', ['end: present']],
    [{ year: 'present' }, ['end: present']],
    [{ year: '1990', month: '2', day: '30' }, ['end: 1990-2-30']],
    [{ month: '2' }, ['end: 2']],
    ['a long time after', ['end: a long time after']],
  ])('%j', (end_date, dropped) => {
    expect(dated({ start_date: START, end_date })).toMatchObject({ date: '1961-01-01', dropped });
  });

  test('what still goes on has a hint what to write', () => {
    for (const end_date of ['present', 'Now', { year: 'ongoing' }]) {
      const [note] = dated({ start_date: START, end_date }).notes;
      expect(note?.hint).toBe('If it still goes on, write /.. after the date of the entry.');
    }
  });

  test('an end that is one text is read like any other', () => {
    expect(dated({ start_date: START, end_date: '1962-03' })).toMatchObject({
      date: '1961-01-01/1962-03',
      dropped: [],
    });
    expect(dated({ start_date: 1961, end_date: 1962 })).toMatchObject({ date: '1961/1962', dropped: [] });
  });
});

describe('a valid date survives an invalid time, which the report names', () => {
  test.each([
    [{ hour: '25' }, ['time: 25']],
    [{ hour: '10', minute: '75' }, ['time: 10:75']],
    [{ hour: '10', minute: '15', second: 'x' }, ['time: 10:15:x']],
    [{ hour: 'noon' }, ['time: noon']],
  ])('%j', (time, dropped) => {
    for (const zone of [undefined, 'Europe/London'])
      expect(dated({ start_date: { ...START, ...time } }, zone)).toMatchObject({
        date: '1961-01-01',
        dropped,
      });
  });

  test('in a sheet', () => {
    const day = { Year: '1999', Month: '1', Day: '2', Headline: 'It' };
    for (const Time of ['25:00', 'noon', '14h30', '10:30 CET']) {
      const { story, notes } = imported(row({ ...day, Time }));
      expect(story.entries[0]?.span.edtf).toBe('1999-01-02');
      expect(notes.map(({ kind, what, value }) => [kind, what, value])).toEqual([['dropped', 'time', Time]]);
    }
  });

  test('in a date that is one text, with the text in the entry', () => {
    for (const [text, rest] of [
      ['2014-08-20 25:00', '25:00'],
      ['2014-08-20 14h30', '14h30'],
      ['20 August 2014, at dawn', 'at dawn'],
      ['2014-08-20T10:00+25:00', '10:00+25:00'],
    ] as const) {
      const { story, notes } = imported(row({ 'Start Date': text, Headline: 'It' }));
      expect(story.entries[0]?.span.edtf).toBe('2014-08-20');
      expect(notes.filter(({ kind }) => kind === 'dropped').map(({ value }) => value)).toEqual([rest]);
    }
    const { story } = imported(row({ 'Start Date': '20 August 2014 (approx.)', Headline: 'It' }));
    expect(JSON.stringify(story.entries[0]?.blocks)).toContain(
      'writes its date as “20 August 2014 (approx.)”',
    );
  });
});

test('a valid date survives a format that we do not know, and another type of value', () => {
  expect(dated({ start_date: { ...START, format: 'h:MM TT' } }).date).toBe('1961-01-01');
  expect(dated({ start_date: '1961-01-01' }).date).toBe('1961-01-01');
  expect(dated({ start_date: { year: '1961-01-01' } }).date).toBe('1961-01-01');
  expect(dated({ start_date: { year: '1961.0', month: '1.0' } }).date).toBe('1961-01');
});

describe('with a time zone', () => {
  const at = (month: string, day: string, hour: string, timeZone: string) =>
    dated({ start_date: { year: '2024', month, day, hour, minute: '30' } }, timeZone);

  test('a time that clocks skipped is dropped', () => {
    expect(at('3', '31', '1', 'Europe/London')).toMatchObject({
      date: '2024-03-31',
      dropped: ['time: 1:30'],
    });
    expect(at('3', '10', '2', 'America/New_York')).toMatchObject({
      date: '2024-03-10',
      dropped: ['time: 2:30'],
    });
  });

  test('of a time that clocks showed twice, the first is used and noted', () => {
    const { date, notes } = at('10', '27', '1', 'Europe/London');
    expect([date, notes.map(({ what }) => what)]).toEqual(['2024-10-27T01:30+01:00', ['repeated time']]);
    expect(at('10', '27', '3', 'Europe/London').notes).toEqual([]);
  });
});
