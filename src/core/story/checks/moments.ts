import { issueAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** The largest number of key moments for which a timeline has room. */
const MOST = 8;

/** A story has at most eight key moments. */
export const moments: Check = ({ entries }) =>
  entries
    .filter(({ front }) => front.moment !== undefined)
    .slice(MOST)
    .map(({ file, positions }, index) =>
      issueAt(
        'moments',
        file,
        positionAt(positions, 'moment'),
        `This is key moment number ${MOST + index + 1}; a story has at most ${MOST}.`,
        'Remove moment from the entries that matter least.',
      ),
    );
