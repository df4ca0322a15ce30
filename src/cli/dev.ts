import { dev } from 'astro';
import { readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';
import { checkStory, pretty } from '../core/story/check-story.ts';
import { setAstroEnv } from '../build/astro-env.ts';

/** `npm run dev -- [--story DIR] [--port N]`: live preview; a slip shows in the page and here. */
await run(async () => {
  const { story, port } = readArguments({
    story: { type: 'string', default: 'content' },
    port: { type: 'string', default: '4321' },
  });
  setAstroEnv(story);
  console.log(pretty(await checkStory(story)));
  await dev({ server: { port: Number(port) } });
  return 0;
});
