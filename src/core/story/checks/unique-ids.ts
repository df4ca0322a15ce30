import type { Position, Positions } from '../../schema/body.ts';
import { anchorsOf } from '../claims.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** An id names one thing: in each list, and among the claims of an entry. */
export const uniqueIds: Check = ({ lists, entries }) => {
  const inLists = Object.values(lists).flatMap(({ file, items }) =>
    repeated(
      (items as { value: { id?: string }; positions: Positions }[]).flatMap(({ value, positions }) =>
        value.id === undefined ? [] : [{ id: value.id, at: positionAt(positions, 'id') }],
      ),
      file,
    ),
  );
  return [...inLists, ...entries.flatMap(({ blocks, file }) => repeated(blocks.flatMap(anchorsOf), file))];
};

function repeated(ids: { id: string; at: Position }[], file: string) {
  const first = new Map<string, Position>();
  return ids.flatMap(({ id, at }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, at);
      return [];
    }
    return [
      issueAt(
        'unique-ids',
        file,
        at,
        `The id ${id} is already taken on line ${before.line}.`,
        'Give this one another id; ids are addresses.',
      ),
    ];
  });
}
