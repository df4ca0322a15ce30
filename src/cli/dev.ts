import { dev } from 'astro';
import { astroConfig } from '../build/astro-config.ts';
import { readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';

/** `npm run dev -- [--story DIR] [--port N]`: runs `astro dev`; problems of the story appear in the page and here. */
await run(async () => {
  const { story, port } = readArguments({
    story: { type: 'string' },
    port: { type: 'string', default: '4321' },
  });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { config } = await astroConfig(story === undefined ? {} : { story });
  await dev({ ...config, server: { port: Number(port) } });
  return 0;
});
