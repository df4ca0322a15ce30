import { isSurelyBefore, lastOf, type Span } from '../../schema/span.ts';
import { claimsOf } from '../claims.ts';
import { type Issue, warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Draft, EntryDraft } from '../read/draft.ts';
import type { Check } from './check.ts';

/** A warning for sources that are too new to have been read, or too old to report the event. */
export const sourceDates: Check = (draft) => {
  const { items } = draft.lists.sources;
  const published = new Map(items.map(({ value }) => [value.id, value.published]));
  return [
    ...items.flatMap((item) => tooNew(item, draft)),
    ...draft.entries.flatMap((entry) => tooOld(entry, published)),
  ];
};

function tooNew(
  { value, positions }: Draft['lists']['sources']['items'][number],
  { front: { asOf }, lists }: Draft,
): Issue[] {
  const { published, accessed } = value;
  if (!published) return [];
  const warn = (message: string, hint: string) =>
    warningAt('source-dates', lists.sources.file, positionAt(positions, 'published'), message, hint);
  const isAfter = (day: Span | undefined) => day && isSurelyBefore(lastOf(day), published.from);
  return [
    ...(accessed && isAfter(accessed)
      ? [
          warn(
            `This was published on ${published.edtf}, after it was read on ${accessed.edtf}.`,
            'Correct a date, or write the time of publication with its offset.',
          ),
        ]
      : []),
    ...(asOf && isAfter(asOf)
      ? [
          warn(
            `This was published on ${published.edtf}, after ${asOf.edtf}, up to which the story was checked.`,
            'Correct the date, or write a later asOf in story.mdx.',
          ),
        ]
      : []),
  ];
}

/** An entry may cite older pages for what led to the event, but not only them. */
function tooOld(
  { file, front: { date }, positions, blocks }: EntryDraft,
  published: Map<string | undefined, Span | undefined>,
): Issue[] {
  const ids = new Set(blocks.flatMap(claimsOf).flatMap(({ sources }) => sources));
  const dates = [...ids].map((id) => published.get(id));
  if (!date || date.open === 'start') return [];
  const older = dates.filter(
    (each): each is Span => each !== undefined && isSurelyBefore(lastOf(each), date.from),
  );
  const [last] = older.toSorted((a, b) => b.end - a.end);
  if (!last || older.length < dates.length) return [];
  const subject = ids.size === 1 ? 'The only source' : 'The last source';
  return [
    warningAt(
      'source-dates',
      file,
      positionAt(positions, 'date'),
      `${subject} of this entry was published on ${last.edtf}, before the event.`,
      'Cite a source that reports the event, or correct a date.',
    ),
  ];
}
