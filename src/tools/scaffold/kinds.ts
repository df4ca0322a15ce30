import { entry } from './entry.ts';
import type { Kind } from './kind.ts';
import { person, place, source, term } from './lists.ts';
import { story } from './story.ts';

/** Everything that `npm run new` makes. */
export const KINDS: Record<string, Kind> = { entry, source, person, place, term, story };
