import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendar } from '../../../src/output/feeds/calendar.ts';
import { parseSpan } from '../../../src/core/schema/span.ts';
import type { Entry, Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';
import { type Component, readCalendar, readTime, textOf, timesOf, valueOf } from './read-calendar.ts';
import { createSite } from '../../../src/core/site.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });
let anselm: Story;
let shipped: Story;
beforeAll(async () => {
  [anselm, shipped] = await Promise.all([loadStory('port-anselm'), loadStory('../../content')]);
});

/** The calendar of the invented story, with a change to its entry about the crack. */
function withEntry(change: Partial<Entry>, of = anselm): Component {
  const entries = of.entries.map((entry) => (entry.id.endsWith('-crack') ? { ...entry, ...change } : entry));
  return readCalendar(calendar({ ...of, entries }, SITE));
}
const crackOf = (part: Component) =>
  part.parts.find((event) => valueOf(event, 'UID').includes('-crack')) ??
  fail('The entry about the crack is missing.');
const fail = (message: string): never => {
  throw new Error(message);
};
const dated = (edtf: string) => crackOf(withEntry({ span: parseSpan(edtf) }));

test('the calendars of both stories follow RFC 5545', () => {
  for (const story of [anselm, shipped]) {
    const { properties, parts } = readCalendar(calendar(story, SITE));
    expect(properties.map(({ name }) => name).slice(0, 2)).toEqual(['VERSION', 'PRODID']);
    for (const event of parts) {
      expect(event.name).toBe('VEVENT');
      timesOf(event);
      readTime({ name: 'DTSTAMP', parameters: {}, value: valueOf(event, 'DTSTAMP') });
      for (const name of ['SUMMARY', 'DESCRIPTION', 'UID', 'CATEGORIES']) textOf(event, name);
    }
    const uids = parts.map((event) => valueOf(event, 'UID'));
    expect(new Set(uids).size).toBe(uids.length);
  }
});

test('ical.js reads the same events at the same times', () => {
  for (const story of [anselm, shipped]) {
    const text = calendar(story, SITE);
    const { parts } = readCalendar(text);
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThan(2);
    // ical.js puts days at midnight in the machine's time zone.
    const timeOf = (time: ICAL.Time) =>
      time.isDate ? Date.UTC(time.year, time.month - 1, time.day) : time.toUnixTime() * 1000;
    expect(
      events.map(({ uid, summary, description, startDate, endDate }) => {
        const [start, end] = [timeOf(startDate), timeOf(endDate)];
        return {
          uid,
          summary,
          description,
          start,
          end: end > start ? end : undefined,
          allDay: startDate.isDate,
        };
      }),
    ).toEqual(
      parts.map((event) => ({
        uid: valueOf(event, 'UID'),
        summary: textOf(event, 'SUMMARY'),
        description: textOf(event, 'DESCRIPTION'),
        ...timesOf(event),
      })),
    );
  }
});

describe('the times of an event', () => {
  const day = (text: string) => Date.parse(`${text}T00:00Z`);

  test('a day stays a day, and its end is the next', () => {
    expect(timesOf(dated('1998-12-31'))).toEqual({
      start: day('1998-12-31'),
      end: day('1999-01-01'),
      allDay: true,
    });
  });
  test('days last to the end of the last one', () => {
    expect(timesOf(dated('1998-02-27/1998-02-28'))).toMatchObject({ end: day('1998-03-01'), allDay: true });
  });
  test('an instant has no length', () => {
    expect(timesOf(dated('1998-04-03T06:00+03:30'))).toEqual({
      start: Date.parse('1998-04-03T02:30Z'),
      end: undefined,
      allDay: false,
    });
  });
  test('hours have both ends', () => {
    expect(timesOf(dated('1998-04-03T21:00+01:00/1998-04-04T05:30+01:00'))).toEqual({
      start: Date.parse('1998-04-03T20:00Z'),
      end: Date.parse('1998-04-04T04:30Z'),
      allDay: false,
    });
  });
  test('if only one end has an hour, both ends become days of the story', () => {
    expect(timesOf(dated('1998-04-03T23:30-05:00/1998-04-05'))).toEqual({
      start: day('1998-04-04'),
      end: day('1998-04-06'),
      allDay: true,
    });
  });
  test('an event within one second has no end', () => {
    expect(timesOf(dated('1998-04-03T06:00:00.250Z/1998-04-03T06:00:00.750Z')).end).toBeUndefined();
  });
});

test('entries dated to a month or a year are omitted, and the calendar states how many', () => {
  const { parts, ...rest } = readCalendar(calendar(anselm, SITE));
  expect(parts).toHaveLength(3);
  expect(textOf({ ...rest, parts }, 'DESCRIPTION')).toMatch(
    /2 entries are dated only to a month or a year and not in this calendar\.$/,
  );
});

test('the title of an event with a doubtful time contains the time', () => {
  expect(textOf(dated('1998-04-02~'), 'SUMMARY')).toMatch(/says so \(about 2 April 1998\)$/);
  expect(textOf(dated('1998-04-02'), 'SUMMARY')).toMatch(/says so$/);
});

test('any text is encoded without breaking lines', () => {
  const headline = `پل بسته شد; a, b \\ c\u0007 ${'🌉'.repeat(60)}${'é'.repeat(80)}`;
  expect(textOf(crackOf(withEntry({ headline })), 'SUMMARY')).toBe(headline.replace('\u0007', ''));
});

test('a correction changes DTSTAMP and SEQUENCE, but not UID', () => {
  const event = crackOf(readCalendar(calendar(anselm, SITE)));
  expect([valueOf(event, 'DTSTAMP'), valueOf(event, 'SEQUENCE')]).toEqual(['19980511T230000Z', '2']);
  const bare = crackOf(withEntry({ corrections: [], updates: [] }));
  expect([valueOf(bare, 'DTSTAMP'), valueOf(bare, 'SEQUENCE')]).toEqual(['19980501T230000Z', '0']);
  expect(valueOf(bare, 'UID')).toBe(valueOf(event, 'UID'));
});

test('the calendar parser of these tests rejects errors', () => {
  const right = calendar(anselm, SITE);
  expect(() => readCalendar(right.replaceAll('\r\n', '\n'))).toThrow();
  expect(() => readCalendar(right.replaceAll('\r\n ', ''))).toThrow(/octets/);
  expect(() => readCalendar(right.replace('SEQUENCE:2', 'UID:x'))).toThrow(/twice/);
  expect(() => readCalendar(right.replace('END:VEVENT\r\n', ''))).toThrow();
  expect(() => timesOf(crackOf(readCalendar(right.replace(':19980402', ':19980431'))))).toThrow(
    /no 19980431/,
  );
  expect(() => timesOf(crackOf(readCalendar(right.replace(':19980403', ':19980402'))))).toThrow(/not after/);
});
