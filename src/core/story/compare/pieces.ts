import type { Block, Position, Positions, Prose } from '../../schema/body.ts';
import { isSpan } from '../locate.ts';
import { accountId } from '../claims.ts';
import { type Draft, LISTS, type ListName } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import type { StoryPart } from '../read/story-body.ts';
import { type Fields, PLACE, Text, type Value } from './difference.ts';
import { writtenText } from './written-text.ts';

/** A part of a story that is compared with what it was: a file, or an item of a list. */
export interface Piece {
  type: 'story' | 'about' | 'entry' | ListName;
  file: string;
  /** `strand/slug` of an entry, the id of an item; undefined for a file that every story has once. */
  id: string | undefined;
  value: Fields;
}

/**
 * Everything of a draft that reaches a page, by a name that is the same in each draft. It is taken from what was read,
 * whatever its fields are, so a new field of a schema is compared too.
 */
export function piecesOf({ front, positions, body, about, entries, lists }: Draft): Map<string, Piece> {
  const pieces: Piece[] = [
    {
      type: 'story',
      file: 'story.mdx',
      id: undefined,
      value: { ...fields(front, positions), text: body.map(part) },
    },
    {
      type: 'about',
      file: 'about.mdx',
      id: undefined,
      value: { text: about.map(part) },
    },
    ...entries.map(({ id, file, front: own, positions: places, blocks }): Piece => ({
      type: 'entry',
      file,
      id,
      value: { ...fields(own, places), text: blocks.map(block) },
    })),
    ...(Object.keys(LISTS) as ListName[]).flatMap((name) => {
      const { file, items } = lists[name];
      return items.map(({ value, positions: places }): Piece => ({
        type: name,
        file,
        id: value.id,
        value: fields(value, places),
      }));
    }),
  ];
  return new Map(pieces.map((piece) => [[piece.type, piece.id].join(' '), piece]));
}

/** Data of YAML, with the position of each field. */
function fields(data: object, positions: Positions, path: string[] = []): Fields {
  const entries = Object.entries(data as Record<string, unknown>);
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [key, plain(value, positions, [...path, key])])),
    [PLACE]: (key) => positionAt(positions, [...path, key].filter(Boolean).join('.')),
  };
}

function plain(value: unknown, positions: Positions, path: string[]): Value {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => plain(item, positions, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value as Value;
  return isSpan(value) ? new Text(value.edtf, value.edtf, true) : fields(value, positions, path);
}

/** A block of an entry. An account has the id that is in its address. */
function block(written: Block): Fields {
  if (written.type !== 'disputed') return component(written);
  const { accounts, ...dispute } = written;
  return {
    ...component({ ...dispute, attributes: {} }),
    accounts: accounts.map((account, index) =>
      component({ ...account, id: accountId(written.id, account, index) }),
    ),
  };
}

const part = ({ references: _, ...rest }: StoryPart): Fields => component({ ...rest, attributes: {} });

interface Component {
  prose?: Prose;
  at: Position;
  attributes: Positions;
}

function component<Written extends Component>(written: Written): Fields {
  const { prose, at, attributes, ...rest } = written;
  return {
    ...fields(rest, { '': at }),
    ...(prose && { words: writtenText(prose) }),
    [PLACE]: (key) => attributes[key] ?? at,
  };
}
