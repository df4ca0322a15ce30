import type { Story } from './story/story.ts';

/** The command line, Astro's loader and the bundle of pages each have a copy of this module, in one process. */
const HELD = Symbol.for('backgrounder.story');
const shared = globalThis as { [HELD]?: () => Story };

/** Hands over what makes the story, or throws why there is none, to all who show it. */
export function holdStory(make: () => Story): void {
  shared[HELD] = once(make);
}

/**
 * The story that is held; undefined where nobody has read one.
 * @throws what `make` threw
 */
export const heldStory = (): Story | undefined => shared[HELD]?.();

/** All who ask have the same entries in their hands. */
function once(make: () => Story): () => Story {
  let story: Story | undefined;
  return () => (story ??= make());
}
