import type { Change } from './change.ts';
import type { Existing } from './existing.ts';
import type { Answers, Field } from './field.ts';
import type { Problem } from './problem.ts';

/** A kind of thing that can be made. */
export interface Kind {
  /** The flags that may be left out, in the order in which their values stand then. */
  byPosition: string[];
  /** In the order in which they are asked. */
  fields: Field[];
  /** Why nothing can be added as things are, whatever the answers. */
  blocked?: (story: Existing) => string | undefined;
  /** What the check cannot see in the files alone: a name that is taken already. */
  problems: (answers: Answers, story: Existing) => Problem[];
  /** What to write for these answers. */
  changes: (answers: Answers, story: Existing) => Change[];
  /** What the writer does next. */
  next: (answers: Answers) => string;
}
