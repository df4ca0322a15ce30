import { readArguments, run } from './arguments.ts';
import { checkStory } from './check-story.ts';

/** `npm run check -- [--story DIR]`: every problem of a story in one run. */
await run(async () => {
  const { story } = readArguments({ story: { type: 'string', default: 'content' } });
  const { text, failed } = await checkStory(story);
  (failed ? console.error : console.log)(text);
  return failed ? 1 : 0;
});
