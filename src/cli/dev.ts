import { astroConfig } from '../build/astro-config.ts';
import { CONFIGURED_STORY, PORT, portOf } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

export const dev = defineCommand({
  name: 'dev',
  about: 'Shows the story while you write; its errors appear in the page and in the terminal.',
  options: { story: CONFIGURED_STORY, port: PORT },
  async run({ story, port }) {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    const astro = await import('astro');
    const { config } = await astroConfig(story === undefined ? {} : { story });
    await astro.dev({ ...config, server: { port: portOf(port) } });
    return 0;
  },
});

await runIfMain(import.meta, dev);
