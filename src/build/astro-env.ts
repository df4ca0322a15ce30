import { resolve } from 'node:path';

/** What pages read as `import.meta.env` comes from the shell where the shell has a word of that name. */
const META = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SITE', 'SSR'];

/** Tells Astro, which will run in this process, of the story's folder, and of nothing else that the shell may say. */
export function setAstroEnv(story: string): void {
  for (const name of META) Reflect.deleteProperty(process.env, name);
  process.env['BACKGROUNDER_STORY'] = resolve(story);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}
