import { describe, expect, test } from 'vitest';
import { previousOnDay } from '../../../src/tools/timelinejs/file-order.ts';
import { imported } from './imported.ts';

/** The headlines in the order of the story. */
const order = (json: object, timeZone?: string): string[] =>
  imported(JSON.stringify(json), { timeZone }).story.entries.map(({ headline }) => headline);

const event = (headline: string, date: object) => ({ start_date: date, text: { headline } });
const DAY = { year: '2024', month: '3', day: '26' };
const at = (hour: string, minute: string) => ({ ...DAY, hour, minute });

describe('the order in the file decides between events of one day', () => {
  test('four events of a night', () => {
    const events = [
      event('Zero hour: the ship sails', at('0', '45')),
      event('Mayday call goes out', at('1', '26')),
      event('Bridge falls', at('1', '29')),
      event('A rescue begins', at('2', '10')),
    ];
    const headlines = events.map(({ text }) => text.headline);
    expect(order({ events })).toEqual(headlines);
    expect(order({ events }, 'America/New_York')).toEqual(headlines);
  });

  test('without times, in any alphabet and in several groups', () => {
    const events = ['Z', 'M', 'A'].map((name) => ({ ...event(name, DAY), group: `Group ${name}` }));
    expect(order({ events })).toEqual(['Z', 'M', 'A']);
    expect(order({ events: events.toReversed() })).toEqual(['A', 'M', 'Z']);
  });

  test('in months and years, as in a sheet', () => {
    const { story } = imported('Year,Month,Headline\n2024,3,Z\n2024,3,A\n2023,,Y\n2023,,B\n');
    expect(story.entries.map(({ headline }) => headline)).toEqual(['Y', 'B', 'Z', 'A']);
  });

  test('of events at one minute', () => {
    const events = [event('Z', at('1', '26')), event('A', at('1', '26'))];
    expect(order({ events }, 'Asia/Tehran')).toEqual(['Z', 'A']);
  });
});

test('times decide before the order in the file, whether or not their zone is known', () => {
  const events = [event('Late', at('14', '0')), event('Early', at('9', '30'))];
  expect(order({ events })).toEqual(['Early', 'Late']);
  expect(order({ events }, 'Asia/Tehran')).toEqual(['Early', 'Late']);
});

test('an event without a time keeps its place between those that have one', () => {
  const entries = ['10:00', undefined, '09:00'].map((time, id) => ({
    id: String(id),
    edtf: '2024-03-26',
    time,
  }));
  expect([...previousOnDay(entries, 'UTC')]).toEqual([
    ['1', '2'],
    ['0', '1'],
  ]);
});

test('a day is one in the time zone of the story', () => {
  const entries = [
    { id: 'evening', edtf: '2024-03-27T01:00Z', time: undefined },
    { id: 'day', edtf: '2024-03-26', time: undefined },
  ];
  expect([...previousOnDay(entries, 'America/New_York')]).toEqual([['day', 'evening']]);
  expect([...previousOnDay(entries, 'UTC')]).toEqual([]);
});
