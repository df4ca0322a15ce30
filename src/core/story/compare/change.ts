import { type Difference, isFields, type Step, Text, type Value } from './difference.ts';
import type { Piece } from './pieces.ts';
import { numbersIn } from './meaning.ts';

/** What a change is to a reader, the most important first. */
export const RANKS = ['withdrawn', 'corrected', 'status', 'number', 'date', 'new', 'wording'] as const;
export type Rank = (typeof RANKS)[number];

/** One thing that reaches a page and is not as it was. */
export interface Change extends Difference {
  piece: Piece;
  rank: Rank;
}

export const changeOf = (difference: Difference, piece: Piece): Change => ({
  ...difference,
  piece,
  rank: rankOf(difference),
});

/** Fields that state how something is known, or what it is. */
const STATUS = new Set<Step | undefined>(['type', 'kind', 'status', 'bound']);

function rankOf({ path, before, after, moved }: Difference): Rank {
  const field = path.at(-1);
  if (moved) return 'wording';
  if (path.includes('withdrawn') || (after === undefined && isFields(before))) return 'withdrawn';
  if (path.includes('corrections') || path.includes('updates')) return 'corrected';
  if (before === undefined && isFields(after)) return 'new';
  const values = [before, after];
  if (STATUS.has(field) || values.some((value) => typeof value === 'boolean')) return 'status';
  if (field === 'timeZone' || values.some((value) => value instanceof Text && value.isDate)) return 'date';
  if (values.every(isProse) && numbersIn(wordsIn(before)) !== numbersIn(wordsIn(after))) return 'number';
  return before === undefined ? 'new' : 'wording';
}

/** Not an id or an address, whose digits are no numbers. */
const isProse = (value: Value): boolean =>
  value === undefined ||
  value instanceof Text ||
  typeof value === 'number' ||
  (typeof value === 'string' && /\s|^-?[\d.]+$/.test(value));

/** The words of a value, without marks. */
export function wordsIn(value: Value): string {
  if (value instanceof Text) return value.words;
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  if (isFields(value)) return Object.values(value).map(wordsIn).join(' ');
  return value === undefined || value === null ? '' : String(value);
}

/** Where a change is: an entry, a claim with its address, an item of a list, or a file. */
export function whereOf({ piece: { type, file, id }, path }: Change): string {
  if (id === undefined) return file;
  if (type !== 'entry') return `${id} in ${file}`;
  const anchor = anchorOf(path);
  return anchor === undefined ? id : `${id}#${anchor}`;
}

/** Of a change in a block with an id, the last of its ids: that of a claim, a dispute or an account. */
export const anchorOf = (path: Step[]): string | undefined => idsIn(path).at(-1);

const idsIn = ([first, ...steps]: Step[]): string[] =>
  first === 'text'
    ? steps.flatMap((step) => (typeof step === 'object' && typeof step.item === 'string' ? step.item : []))
    : [];

/** What changed there, in plain words: “label of chapter june”. Empty if it is all of it. */
export function whatOf({ piece: { type }, path }: Change): string {
  const anchor = type === 'entry' ? anchorOf(path) : undefined;
  const inside =
    anchor === undefined
      ? path
      : path.slice(path.findLastIndex((step) => typeof step === 'object' && step.item === anchor) + 1);
  const words = inside.flatMap((step, index): string[] => {
    const next = inside[index + 1];
    if (typeof step === 'object') return [];
    if (step === 'picture' || step === 'attributes') return [];
    return [
      typeof next === 'object' ? `${SINGULAR[step] ?? step.replace(/s$/, '')} ${next.item}` : label(step),
    ];
  });
  return words.reverse().join(' of ');
}

const SINGULAR: Record<string, string> = { summary: 'bullet', text: 'block', withdrawn: 'withdrawal' };

/** `countedBy` as “counted by”. */
const label = (key: string): string =>
  key === 'words' ? 'text' : key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
