import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A story without entries is a mistake, not a story. */
export const notEmpty: Check = ({ entries }, unread) =>
  entries.length > 0 || unread.lacks('entries')
    ? []
    : [
        issueAt(
          'not-empty',
          'story.mdx',
          { line: 1, column: 1 },
          'This story has no entries.',
          'Add a file such as STRAND/2024-05-01-slug.mdx, or point --story at the folder that has them.',
        ),
      ];
