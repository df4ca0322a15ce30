import { writeChanges } from './change.ts';
import { complete, type Terminal } from './complete.ts';
import { entry } from './entry.ts';
import type { Answers, Kind } from './kind.ts';
import { figure, organization, person, place, source, term } from './list-kinds.ts';
import { story } from './story.ts';
import { emptyContext, readStoryContext } from './story-context.ts';

/** Everything that can be created. */
export const KINDS: Record<string, Kind> = {
  entry,
  source,
  person,
  organization,
  place,
  term,
  figure,
  story,
};

/** What was created. */
interface Scaffolded {
  /** The folder of the story. */
  folder: string;
  files: { path: string; isNew: boolean }[];
  /** What the writer does next, as a sentence. */
  next: string;
}

/**
 * Creates an item that passes the check, in a story folder; for a story, the folder itself. Existing bytes do not change.
 * @param given what is known; the rest is asked for on the terminal, or has defaults
 * @param today the date of access of a new source
 * @throws UsageError if something is missing or wrong, ContentError if the story cannot be added to
 */
export async function scaffold(
  kind: Kind,
  given: Answers,
  folder: string,
  today: string,
  terminal?: Terminal,
): Promise<Scaffolded> {
  const context = kind === story ? emptyContext(today) : await readStoryContext(folder, today);
  kind.checkStory?.(context);
  const answers = await complete(kind, given, context, terminal);
  const changes = kind.changes(answers, context);
  const root = kind === story ? (answers['dir'] ?? folder) : folder;
  await writeChanges(root, changes);
  const files = changes.map(({ path, before }) => ({ path, isNew: before === undefined }));
  return { folder: root, files, next: kind.next(answers) };
}
