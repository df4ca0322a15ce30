import { type DateOrder, readDateText, unordered } from './date-text.ts';
import type { Note } from './note.ts';
import { type RawDate, type RawSlide, type RawTimeline, Unreadable } from './timeline.ts';

/** A date of three numbers, and where it is. */
interface Example {
  text: string;
  where: string;
}

/** What a column says about the order of its dates. */
interface Evidence {
  /** A date that only has a meaning in this order. */
  proof: Record<DateOrder, Example | undefined>;
  /** A date that has a meaning in both orders. */
  open: Example | undefined;
  /** A date of any of these kinds. */
  example: Example;
  /** All of them have full stops, which are written between numbers only where the day is first. */
  hasStops: boolean;
}

/**
 * Reads the dates that are one text, such as 24/02/2022, with one order of day and month for each column, which is noted.
 * @param chosen the order, if the user says it
 * @throws Unreadable if a column does not say it, or says both
 */
export function readDateTexts(timeline: RawTimeline, chosen: DateOrder | undefined): RawTimeline {
  const slides = [...(timeline.title ? [timeline.title] : []), ...timeline.events, ...timeline.eras];
  const { orders, notes } = ordersOf(slides, chosen);
  const read = (date: RawDate | undefined): RawDate | undefined => {
    if (date?.text === undefined) return date;
    const { text, column = '' } = date;
    const parts = readDateText(text, orders.get(column) ?? 'month');
    return parts && { ...parts, text };
  };
  const readSlide = (slide: RawSlide) => ({ ...slide, start: read(slide.start), end: read(slide.end) });
  return {
    ...timeline,
    title: timeline.title && readSlide(timeline.title),
    events: timeline.events.map(readSlide),
    eras: timeline.eras.map(readSlide),
    notes: [...timeline.notes, ...notes],
  };
}

function ordersOf(
  slides: RawSlide[],
  chosen: DateOrder | undefined,
): { orders: Map<string, DateOrder>; notes: Note[] } {
  const evidence = evidenceByColumn(slides);
  const orders = new Map<string, DateOrder>();
  const notes: Note[] = [];
  const decide = (column: string, order: DateOrder, example: Example, why: string) => {
    orders.set(column, order);
    notes.push({
      where: `column “${column}”`,
      kind: 'interpreted',
      what: 'order of day and month',
      message: `Dates such as ${example.text} are read with the ${order} first, ${why}.`,
      hint: `If they are not meant so, import again with --${order === 'day' ? 'month' : 'day'}-first.`,
    });
  };
  for (const [column, { proof, example, hasStops }] of evidence) {
    if (chosen) decide(column, chosen, example, `as --${chosen}-first says`);
    else if (proof.day && proof.month) throw twoOrders(column, proof.day, proof.month);
    else {
      const [order, shown] = proof.day ? (['day', proof.day] as const) : (['month', proof.month] as const);
      if (shown)
        decide(column, order, example, `because ${shown.text} (${shown.where}) has no other meaning`);
      else if (hasStops) decide(column, 'day', example, 'as is usual with full stops');
    }
  }
  const [[known, order] = []] = orders;
  for (const [column, { open }] of evidence) {
    if (orders.has(column) || !open) continue;
    if (order === undefined || known === undefined || new Set(orders.values()).size > 1)
      throw unclear(column, open);
    decide(column, order, open, `as in the column “${known}”`);
  }
  return { orders, notes };
}

function evidenceByColumn(slides: RawSlide[]): Map<string, Evidence> {
  const found = new Map<string, Evidence>();
  for (const { where, start, end } of slides)
    for (const date of [start, end]) {
      const numbers = unordered(date?.text ?? '');
      if (!date?.text || !numbers) continue;
      const { first, second, sign } = numbers;
      const { column = '' } = date;
      const [text = ''] = date.text.trim().split(/[\sT,;]/);
      const example = { text, where };
      const evidence = found.get(column) ?? {
        proof: { day: undefined, month: undefined },
        open: undefined,
        example,
        hasStops: true,
      };
      found.set(column, evidence);
      if (first > 12 && second <= 12) evidence.proof.day ??= example;
      else if (second > 12 && first <= 12) evidence.proof.month ??= example;
      else if (first !== second && first <= 12) evidence.open ??= example;
      evidence.hasStops &&= sign === '.';
    }
  return found;
}

const unclear = (column: string, { text, where }: Example): Unreadable =>
  new Unreadable(
    `${text} (${where}) can mean two days, and no date in the column “${column}” shows which is meant.`,
    'Say which comes first in it: import again with --day-first or with --month-first.',
  );

const twoOrders = (column: string, day: Example, month: Example): Unreadable =>
  new Unreadable(
    `The column “${column}” has dates in two orders: ${day.text} (${day.where}) and ${month.text} (${month.where}).`,
    'Write all of them as 2014-08-20, or say which order is right, --day-first or --month-first: events with the other are then left out.',
  );
