import { proseOf } from '../claims.ts';
import { plainText } from '../prose.ts';
import { positionAt } from '../read/positions.ts';
import { warningAt } from '../issue.ts';
import type { Check } from './check.ts';

/** The text of a new file: true for a reader, and easy to find. */
export const BEING_WRITTEN = 'This entry is being written';

/** A warning for entries that are still drafts, and for those that make no claim. */
export const notWritten: Check = ({ entries }) =>
  entries.flatMap(({ file, front, positions, blocks, anchors }) => {
    const says =
      (front.dek?.includes(BEING_WRITTEN) ?? false) ||
      blocks.flatMap(proseOf).some((prose) => plainText(prose).includes(BEING_WRITTEN));
    if (!says && (anchors === null || anchors.length > 0)) return [];
    const message = says
      ? 'This entry still says that it is being written.'
      : 'This entry makes no claim, so its headline has no source.';
    return [warningAt('not-written', file, positionAt(positions, says ? 'dek' : 'headline'), message)];
  });
