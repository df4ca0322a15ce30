import type { Story } from './story/story.ts';

/** The command line, Astro's loader and the bundle of pages each have a copy of this module, in one process. */
const HELD = Symbol.for('backgrounder.story');
const shared = globalThis as { [HELD]?: Held };

interface Held {
  story: () => Story;
  letters: string | undefined;
}

/**
 * Hands over what makes the story, or throws why there is none, to all who show it.
 * @param letters every letter that the site may show, where they are known, so that nobody reads all texts for them
 */
export function holdStory(make: () => Story, letters?: string): void {
  shared[HELD] = { story: once(make), letters };
}

/**
 * The story that is held; undefined where nobody has read one.
 * @throws what `make` threw
 */
export const heldStory = (): Story | undefined => shared[HELD]?.story();

/** The letters that were handed over with the story. */
export const heldLetters = (): string | undefined => shared[HELD]?.letters;

/** All who ask have the same entries in their hands. */
function once(make: () => Story): () => Story {
  let story: Story | undefined;
  return () => (story ??= make());
}
