import { describe, expect, test } from 'vitest';
import { timeOf } from '../../../src/tools/timelinejs/date-text.ts';
import { imported, row } from './imported.ts';

/** The only event of a sheet. */
function event(cells: Record<string, string>, timeZone?: string) {
  const { story, notes } = imported(row({ Headline: 'It', Text: 'Text.', ...cells }), { timeZone });
  const [entry] = story.entries;
  return { entry, date: entry?.span.edtf, notes: notes.map(({ kind, what }) => `${kind}: ${what}`) };
}
/** Why the only event with these cells is skipped. A second, valid event is imported. */
function refused(cells: Record<string, string>): string | undefined {
  const good = Object.keys(cells).map((column) => (column === 'Year' ? '2000' : ''));
  const { notes, story } = imported(`${row(cells)}\n${good.join(',')}`);
  expect(story.entries).toHaveLength(1);
  return notes.find(({ kind }) => kind === 'skipped')?.message;
}

describe('dates', () => {
  const DATES: [about: string, cells: Record<string, string>, edtf: string][] = [
    ['cells are trimmed', { Year: ' 1999 ', Month: ' 5 ' }, '1999-05'],
    ['commas in numbers', { Year: '1,999' }, '1999'],
    ['before Christ', { Year: '-500' }, '-0499'],
    ['before Christ in words', { Year: '500 BC', Month: 'March' }, '-0499-03'],
    ['after Christ in words', { Year: 'AD 476' }, '0476'],
    ['a year of two digits', { Year: '98' }, '0098'],
    ['missing parts', { Year: '1999' }, '1999'],
    ['a day without its month', { Year: '1999', Day: '31' }, '1999'],
    ['an end', { Year: '1999', 'End Year': '2001', 'End Month': '2' }, '1999/2001-02'],
    ['an end like the start', { Year: '1999', 'End Year': '1999' }, '1999'],
    ['an end before the start', { Year: '1999', 'End Year': '1998' }, '1999'],
    ['a time without a time zone', { Year: '1999', Month: '1', Day: '2', Time: '15:30' }, '1999-01-02'],
    ['29 February', { Year: '2000', Month: '2', Day: '29' }, '2000-02-29'],
    ['circa, of the year', { Year: '1500', 'Display Date': 'c. 1500' }, '1500~'],
    ['a doubtful year', { Year: '1500', 'Display Date': '1500?' }, '1500?'],
    ['circa, of something else', { Year: '1500', 'Display Date': 'about noon' }, '1500'],
  ];
  test.each(DATES)('%s', (_, cells, edtf) => expect(event(cells).date).toBe(edtf));

  test.each([
    [{ Year: '1999', Month: '13' }, 'There is no month 13.'],
    [{ Year: '1999', Month: '2', Day: '31' }, '“1999-02-31” does not exist: that month has 28 days.'],
    [{ Year: '', Time: '10:00' }, 'A date needs its year.'],
    [{ Year: '', 'End Year': '1999' }, 'It has an end and no start.'],
    [{ Year: '', Headline: 'x' }, 'It has no date.'],
    [{ Year: '1.5' }, '“1.5” is not a year.'],
    [{ Year: '10000' }, 'A story cannot date the year 10000, only 10000 BC to 9999.'],
  ])('%o is skipped, and the other event is imported', (cells, message) =>
    expect(refused(cells)).toBe(message),
  );

  test('an ambiguous date is noted', () => {
    expect(event({ Year: '98' }).notes).toEqual(['interpreted: year of two digits']);
    expect(event({ Year: '500 BC' }).notes).toEqual(['interpreted: year']);
    expect(event({ Year: '1999', Day: '3' }).notes).toEqual(['unsupported: stray part of a date']);
    expect(event({ Year: '1999', 'End Year': '1998' }).notes).toEqual(['interpreted: end before the start']);
  });
});

describe('times', () => {
  test.each([
    ['3:05 PM', '15:05'],
    ['12:00 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['1530', '15:30'],
    ['15.30', '15:30'],
    ['15:30:10.5', '15:30:10.500'],
    ['15:30:10.25', '15:30:10.250'],
  ])('%s', (given, time) => {
    const day = { Year: '2014', Month: '8', Day: '20', Time: given };
    expect(event(day, 'Asia/Tehran').date).toBe(`2014-08-20T${time}+04:30`);
    const { entry, notes } = event(day);
    expect(JSON.stringify(entry?.blocks)).toContain(`gives the time ${time}, without a time zone`);
    expect(notes).toEqual(['interpreted: time without a time zone']);
  });

  test.each(['25 pm', 'noon', '15:3', '1:2:3:4', ''])('“%s” is not a time', (given) => {
    expect(timeOf(given)).toBeUndefined();
  });

  test('the offset of a zone is that of the date; before standard time it is rounded to the minute', () => {
    const at = (Year: string, Month: string) =>
      event({ Year, Month, Day: '1', Time: '12:00' }, 'Europe/London').date;
    expect(at('2014', '1')).toBe('2014-01-01T12:00+00:00');
    expect(at('2014', '7')).toBe('2014-07-01T12:00+01:00');
    expect(at('1700', '1')).toBe('1700-01-01T12:00-00:01');
  });
});

describe('sheets', () => {
  test('Type in any case, and a second title', () => {
    const { story } = imported('Year,Type,Headline\n,Title,A\n1999,TITLE,B\n1950,Era,C\n2000,,D\n');
    expect([story.headline, ...story.entries.map(({ headline }) => headline)]).toEqual(['A', 'B', 'D']);
  });

  test('groups become strands in the order of first use; events without a group come last', () => {
    const { story } = imported('Year,Group,Headline\n1,,a\n2, <b>Two</b> ,b\n3,One,c\n4,Two,d\n');
    expect(story.strands.map(({ label }) => label)).toEqual(['Two', 'One', 'Other events']);
  });

  test('groups beyond eight strands share the last one, and the report has their names', () => {
    const rows = Array.from({ length: 10 }, (_, n) => `${n + 1},Group ${n + 1},Event ${n + 1}`);
    const { story, report } = imported(`Year,Group,Headline\n${rows.join('\n')}\n11,,Event 11\n`);
    expect(story.strands.map(({ label, entries }) => [label, entries.length])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => [`Group ${n}`, 1]),
      ['Other events', 4],
    ]);
    expect(report.match(/Group \d+/g)).toEqual(['Group 8', 'Group 9', 'Group 10']);
  });

  test('columns in any order and case; values under other headers are in the report', () => {
    const { story, report } = imported('HEADLINE,Colour,year\nA,blue,1999\n');
    expect(story.entries[0]?.headline).toBe('A');
    expect(report).toContain('Colour');
    expect(report).toContain('blue');
  });

  test('an era without an end lasts until the last event', () => {
    const { story } = imported('Year,Type,Headline\n1950,era,E\n1960,,A\n');
    expect(story.chapters[0]?.date.edtf).toBe('1950/1960');
  });
});

describe('addresses', () => {
  test.each([
    ['Été: Große Brücke', '1999-ete-grosse-brucke'],
    ['شکاف در پل', '1999-event'],
    ['2001: A <i>Space</i> Odyssey', '1999-2001-a-space-odyssey'],
  ])('%s', (Headline, slug) => {
    const { story } = imported(row({ Year: '1999', Headline }));
    expect(story.entries[0]?.id).toBe(`events/${slug}`);
  });

  test('duplicate names, a group with the name of a page of ours, and an id if the headline has no Latin letter', () => {
    const slide = (headline: string, id: string) => ({
      start_date: { year: 1 },
      text: { headline },
      group: 'Places',
      unique_id: id,
    });
    const events = [slide('A', ''), slide('A', ''), slide('پل', 'bridge'), slide('پل', '')];
    const { entries } = imported(JSON.stringify({ events }));
    const slugs = ['a', 'a-2', 'bridge', 'event'];
    expect(entries.map(({ id }) => id)).toEqual(slugs.map((name) => `places-2/0001-${name}`));
  });
});
