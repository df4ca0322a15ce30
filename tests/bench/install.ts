import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs a package, one exact version, into a folder of its own: a tool of many megabytes that one slow proof needs
 * and no reader of this project should wait for. Gives the package's folder.
 */
export function installed(name: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-tool-'));
  const quiet = ['--no-audit', '--no-fund', '--silent', '--ignore-scripts'];
  execFileSync('npm', ['install', ...quiet, '--prefix', folder, `${name}@${version}`], { stdio: 'inherit' });
  return join(folder, 'node_modules', name);
}
