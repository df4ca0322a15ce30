import type { Issue } from '../issue.ts';
import type { Draft } from '../read/draft.ts';

/** One rule, checked across the story: a pure function, in a file of its own. */
export type Check = (draft: Draft) => Issue[];
