import type { Positions } from '../../schema/body.ts';
import { isSurelyBefore, lastOf, type Span } from '../../schema/span.ts';
import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for what is dated after the day up to which the story was checked. `ongoing` has what goes on from then. */
export const afterAsOf: Check = ({ front: { asOf }, entries, lists: { figures, people } }) => {
  const check = (date: Span | undefined, file: string, positions: Positions, field: string) => {
    if (!asOf || !date || date.open === 'end' || !isSurelyBefore(lastOf(asOf), lastOf(date))) return [];
    const goesOn = date.to !== null && date.start < asOf.end;
    const message = goesOn ? `goes on until ${date.edtf.replace(/.*\//, '')}` : `is dated ${date.edtf}`;
    return [
      warningAt(
        'after-as-of',
        file,
        positionAt(positions, field),
        `This ${message}, after ${asOf.edtf}, up to which the story was checked.`,
        'Correct the date, or write a later asOf in story.mdx.',
      ),
    ];
  };
  return [
    ...entries.flatMap(({ file, front: { date }, positions }) => check(date, file, positions, 'date')),
    ...figures.items.flatMap(({ value: { date, expected }, positions }) =>
      expected ? [] : check(date, figures.file, positions, 'date'),
    ),
    ...people.items.flatMap(({ value: { died }, positions }) => check(died, people.file, positions, 'died')),
  ];
};
