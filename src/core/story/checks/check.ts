import type { Issue } from '../issue.ts';
import type { Draft } from '../read/draft.ts';
import type { Unread } from '../unread.ts';

/**
 * One rule, checked across the story: a pure function, in a file of its own. What refers to something that is not known
 * because of another error is not an issue.
 */
export type Check = (draft: Draft, unread: Unread) => Issue[];
