import { type Checked, checkStory } from '../core/story/check-story.ts';

/** A story's folder, read once for all collections: they ask together, and each gets the same reading. */
export function storyFolder(path: string) {
  let changes = 0;
  let latest: { changes: number; reading: Promise<Checked> } | undefined;
  return {
    path,
    /** Discards the reading, because a file changed. */
    changed(): void {
      changes++;
    },
    /** Reads and checks the files, unless that was done since the last change. */
    read(): Promise<Checked> {
      if (latest?.changes !== changes) latest = { changes, reading: checkStory(path) };
      return latest.reading;
    },
  };
}

export type StoryFolder = ReturnType<typeof storyFolder>;
