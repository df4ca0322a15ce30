import { suggest } from '../did-you-mean.ts';
import { type Issue, issueAt, warningAt } from '../issue.ts';
import { before, inOrder, type Placed } from '../order.ts';
import type { Draft, EntryDraft } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import type { Unread } from '../unread.ts';
import type { Check } from './check.ts';

/** `after` names entries that can have come before, and decides between the turning points of one day. */
export const entryOrder: Check = ({ entries }, unread) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const errors = entries.flatMap((entry) => wrongReferences(entry, byId, unread));
  return errors.length > 0 ? errors : undecided(entries, byId);
};

function wrongReferences(entry: EntryDraft, byId: Map<string, EntryDraft>, unread: Unread): Issue[] {
  return (entry.front.after ?? []).flatMap((other, index) => {
    const problem = !byId.has(other) && unread.entry(other) ? undefined : problemWith(other, entry, byId);
    if (!problem) return [];
    const at = positionAt(entry.positions, `after.${index}`);
    return [issueAt('entry-order', entry.file, at, problem.message, problem.hint)];
  });
}

function problemWith(
  other: string,
  { id, front: { date } }: EntryDraft,
  byId: Map<string, EntryDraft>,
): { message: string; hint: string } | undefined {
  const found = byId.get(other);
  if (!found) {
    const hint = suggest(other, byId.keys());
    return {
      message: `There is no entry “${other}”.`,
      hint: hint ?? 'Write strand/slug: the folder and the file name without .mdx.',
    };
  }
  if (other === id) return { message: 'An entry cannot come after itself.', hint: 'Remove it.' };
  if (before(other, (each) => byId.get(each)?.front.after ?? []).has(id)) {
    return { message: `“${other}” comes after this entry.`, hint: 'Remove after from one of the two.' };
  }
  const first = found.front.date;
  if (date && first && date.from.end <= first.from.start) {
    return {
      message: `This entry is dated ${date.edtf}, before “${other}” of ${first.edtf}.`,
      hint: 'Remove it from after, or correct a date.',
    };
  }
  return undefined;
}

/** Warns of two turning points of one day that neither a time nor `after` puts in order. */
function undecided(entries: Draft['entries'], byId: Map<string, EntryDraft>): Issue[] {
  const afterOf = (id: string) => byId.get(id)?.front.after ?? [];
  const turningPoints = entries.flatMap(({ id, front: { date, significance, after = [] } }): Placed[] =>
    date && significance === 3 && date.from.precision !== 'year' && date.from.precision !== 'month'
      ? [{ id, date, significance, after }]
      : [],
  );
  // In the order of all entries, because one of them may decide between two turning points.
  const sorted = inOrder(turningPoints, (each) => ({ ...each, after: [...before(each.id, afterOf)] }));
  return sorted.flatMap((second, index) => {
    const first = sorted[index - 1];
    const entry = byId.get(second.id);
    if (!first || !entry || !sameTime(first, second) || before(second.id, afterOf).has(first.id)) return [];
    return [
      warningAt(
        'entry-order',
        entry.file,
        positionAt(entry.positions, 'significance'),
        `This is a turning point of the same day as “${first.id}”, and nothing says which came first.`,
        `Write after: [${first.id}] here, after: [${second.id}] there, or the times of both.`,
      ),
    ];
  });
}

/** Neither surely began before the other. */
const sameTime = (a: Placed, b: Placed): boolean =>
  a.date.from.start < b.date.from.end && b.date.from.start < a.date.from.end;
