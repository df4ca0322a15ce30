import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for a story that no editor has taken over. */
export const draft: Check = ({ front, positions }) =>
  front.draft
    ? [
        warningAt(
          'draft',
          'story.mdx',
          positionAt(positions, 'draft'),
          'This story is a draft: no editor has taken it over, and every page says so.',
          'When you have checked it, delete this line. The check then asks for what a draft may lack: asOf, summary, and the day on which each source was read.',
        ),
      ]
    : [];
