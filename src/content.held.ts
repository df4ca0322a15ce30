import type { Story } from './core/story/story.ts';

/** The command line, Astro's loader and the bundle of pages each have a copy of this module, in one process. */
const HELD = Symbol.for('backgrounder.story');
const shared = globalThis as { [HELD]?: Held };

interface Held {
  story: () => Story;
  faces: Promise<string> | undefined;
}

/**
 * Hands over what makes the story, or throws why there is none, to all who show it.
 * @param faces the folder of the faces, cut to the letters that the site may show, where somebody is cutting them
 */
export function holdStory(make: () => Story, faces?: Promise<string>): void {
  shared[HELD] = { story: once(make), faces };
}

/**
 * The story that is held; undefined where nobody has read one.
 * @throws what `make` threw
 */
export const heldStory = (): Story | undefined => shared[HELD]?.story();

/** The folder of the faces that was handed over with the story. */
export const heldFaces = (): Promise<string> | undefined => shared[HELD]?.faces;

/** All who ask have the same entries in their hands. */
function once(make: () => Story): () => Story {
  let story: Story | undefined;
  return () => (story ??= make());
}
