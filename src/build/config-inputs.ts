import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Static imports, re-exports and imports of a fixed path, from files beside the config. */
const IMPORT = /\b(?:from|import)\s*\(?\s*(['"`])(\.{1,2}\/[^'"`]+)\1/g;
const ENV_NAME = /\bprocess\.env(?:\.(\w+)|\[\s*(['"`])(\w+)\2\s*\])/g;

/** What a config file depends on, besides itself. */
export interface ConfigInputs {
  /** The config and the files that it imports, and these in turn, as absolute paths. */
  files: string[];
  /** The variables of the shell that they name, with their values; all of them if they take any that is not named. */
  env: Record<string, string | undefined>;
}

/**
 * Reads what a config depends on from its text. Files that it opens in another way than by importing are not found.
 * @param code a folder whose files are known to be inputs, and are not followed
 */
export function configInputs(config: string, code: string): ConfigInputs {
  const files = new Set<string>();
  const texts: string[] = [];
  const follow = (file: string): void => {
    if (files.has(file) || file.startsWith(code + sep) || !existsSync(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    texts.push(text);
    for (const [, , path = ''] of text.matchAll(IMPORT)) follow(resolve(dirname(file), path));
  };
  follow(config);
  return { files: [...files], env: envIn(texts.join('\n')) };
}

function envIn(text: string): ConfigInputs['env'] {
  const named = [...text.matchAll(ENV_NAME)].map(([, name, , quoted]) => name ?? quoted ?? '');
  const rest = text.replaceAll(ENV_NAME, '');
  const all = /\bprocess\b|\bimport\.meta\.env\b|\bnode:process\b/.test(rest);
  return all ? { ...process.env } : Object.fromEntries(named.map((name) => [name, process.env[name]]));
}
