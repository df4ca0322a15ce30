import type { Position } from '../schema/body.ts';
import { type Fields, isFields, PLACE, Text, type Value } from './compare/difference.ts';
import { type Piece, piecesOf } from './compare/pieces.ts';
import type { Draft } from './read/draft.ts';

/** A text that reaches readers. */
export interface WrittenText {
  text: string;
  /** The same with its addresses, which are in the marks of links. */
  marked: string;
  file: string;
  /** Of its field or its component. */
  at: Position;
  /** Words of others, or a name: a quotation, the title of a page, a publisher. */
  isVerbatim: boolean;
}

const found = new WeakMap<Draft, WrittenText[]>();

/** Every text of a draft that reaches readers, whatever its field is, without ids. Several checks ask for it. */
export function textsOf(draft: Draft): WrittenText[] {
  let texts = found.get(draft);
  if (!texts) {
    texts = [...piecesOf(draft).values()].flatMap((piece) =>
      inFields(piece.value, piece, piece.value[PLACE]?.('') ?? { line: 1, column: 1 }),
    );
    found.set(draft, texts);
  }
  return texts;
}

const inFields = (fields: Fields, piece: Piece, parent: Position): WrittenText[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    const isVerbatim = isName(key, piece) || (key === 'words' && fields['type'] === 'quote');
    return inValue(value, piece, fields[PLACE]?.(key) ?? parent, isVerbatim);
  });

function inValue(value: Value, piece: Piece, at: Position, isVerbatim: boolean): WrittenText[] {
  if (Array.isArray(value)) return value.flatMap((item) => inValue(item, piece, at, isVerbatim));
  if (isFields(value)) return inFields(value, piece, value[PLACE]?.('') ?? at);
  if (value instanceof Text ? value.isDate : typeof value !== 'string' || ID.test(value)) return [];
  const [text, marked] = value instanceof Text ? [value.words, value.shown] : [String(value), String(value)];
  return [{ text, marked, file: piece.file, at, isVerbatim }];
}

/** An id, a reference to a claim, or a single word of a fixed set. */
const ID = /^[a-z\d]+(?:[-/#][a-z\d-]+)*$/;

const isName = (key: string, { type }: Piece): boolean =>
  ['name', 'aka', 'term', 'byline'].includes(key) ||
  (type === 'sources' && ['title', 'publisher', 'origin', 'author'].includes(key));
