import { dev } from 'astro';
import { resolve } from 'node:path';
import { readArguments, run } from './arguments.ts';
import { checkStory, pretty } from './check-story.ts';

/** `npm run dev -- [--story DIR] [--port N]`: live preview; a slip shows in the page and here. */
await run(async () => {
  const { story, port } = readArguments({
    story: { type: 'string', default: 'content' },
    port: { type: 'string', default: '4321' },
  });
  process.env['BACKGROUNDER_STORY'] = resolve(story);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  console.log(pretty(await checkStory(story)));
  await dev({ server: { port: Number(port) } });
  return 0;
});
