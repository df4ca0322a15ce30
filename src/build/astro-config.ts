import type { AstroInlineConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Backgrounder, backgrounder, type Options } from '../astro/integration.ts';
import { UsageError } from '../core/errors.ts';

/** The project's Astro config, a file in the current directory. */
export const CONFIG_FILE = 'astro.config.mjs';

/** What a command may set instead of the config file. */
export interface Overrides extends Options {
  site?: string | undefined;
  base?: string | undefined;
}

/**
 * The project's Astro config with some options replaced, for Astro's `build()` and `dev()`. They would merge the lists
 * of integrations, and so run ours twice; therefore the file is read here.
 *
 * @returns the config, and the absolute paths of the story's and the public folder
 * @throws UsageError if the config does not use our integration, or names a folder that Vite cannot read
 */
export async function astroConfig({
  site,
  base,
  ...options
}: Overrides): Promise<{ config: AstroInlineConfig; folders: string[] }> {
  const { default: config } = (await import(pathToFileURL(resolve(CONFIG_FILE)).href)) as {
    default: AstroUserConfig;
  };
  const integrations = (config.integrations ?? []).flat() as (AstroIntegration | false | null | undefined)[];
  const ours = integrations.find((each) => each && each.name === 'backgrounder') as Backgrounder | undefined;
  if (!ours) throw new UsageError(`${CONFIG_FILE} does not use backgrounder(): add it to its integrations.`);
  const merged = { ...ours.options, ...options };
  const folders = [resolve(merged.story ?? 'content'), resolve(String(config.publicDir ?? 'public'))];
  for (const folder of folders) refusePath(folder);
  return {
    config: {
      ...config,
      ...(site === undefined ? {} : { site }),
      ...(base === undefined ? {} : { base }),
      integrations: integrations.map((each) => (each === ours ? backgrounder(merged) : each)),
      configFile: false,
    } as AstroInlineConfig,
    folders,
  };
}

/**
 * Vite takes such a sign in a path for the start of a fragment or a query, or for a separator.
 * @throws UsageError
 */
export function refusePath(path: string): void {
  const [sign] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(path) ?? [];
  if (sign !== undefined)
    throw new UsageError(
      `${path} contains ${sign}, which Vite cannot handle in a path. Choose another folder.`,
    );
}
