import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for entries that make no claim. */
export const notWritten: Check = ({ entries }) =>
  entries.flatMap(({ file, positions, anchors }) =>
    anchors === null || anchors.length > 0
      ? []
      : [
          warningAt(
            'not-written',
            file,
            positionAt(positions, 'headline'),
            'This entry makes no claim, so its headline has no source.',
          ),
        ],
  );
