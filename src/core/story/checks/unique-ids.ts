import type { Position, Positions } from '../../schema/body.ts';
import { anchorsOf } from '../claims.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/**
 * An id names one thing on its page, present or former: in each list, among people and organizations, which share a page,
 * and among the claims of an entry.
 */
export const uniqueIds: Check = ({ lists: { people, organizations, ...others }, entries }) => [
  ...repeated([...idsIn(people), ...idsIn(organizations)]),
  ...Object.values(others).flatMap((list) => repeated(idsIn(list))),
  ...entries.flatMap(({ blocks, file, front, positions }) =>
    repeated([
      ...blocks.flatMap(anchorsOf).map(({ id, at }) => ({ id, at, file })),
      ...(front.withdrawn ?? []).map(({ id }, index) => ({
        id,
        at: positionAt(positions, `withdrawn.${index}.id`),
        file,
      })),
    ]),
  ),
];

/** A list of the story, as far as its items could be read. */
interface ItemsWithIds {
  file: string;
  items: { value: { id?: string | undefined; formerly?: string[] | undefined }; positions: Positions }[];
}

interface Id {
  id: string;
  at: Position;
  file: string;
}

const idsIn = ({ file, items }: ItemsWithIds): Id[] =>
  items.flatMap(({ value: { id, formerly = [] }, positions }) => [
    ...(id === undefined ? [] : [{ id, at: positionAt(positions, 'id'), file }]),
    ...formerly.map((old, index) => ({ id: old, at: positionAt(positions, `formerly.${index}`), file })),
  ]);

function repeated(ids: Id[]) {
  const first = new Map<string, Id>();
  return ids.flatMap(({ id, at, file }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, { id, at, file });
      return [];
    }
    return [
      issueAt(
        'unique-ids',
        file,
        at,
        `The id ${id} is already taken ${before.file === file ? '' : `in ${before.file} `}on line ${before.at.line}.`,
        'Give this one another id; ids are addresses.',
      ),
    ];
  });
}
