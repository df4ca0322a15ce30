import { execFileSync } from 'node:child_process';

/**
 * Installs packages into a folder of their own: tools and peers of many megabytes, which one proof or benchmark needs
 * and no reader of this project should wait for.
 */
export function installInto(folder: string, packages: string[]): void {
  const quiet = ['--no-audit', '--no-fund', '--silent', '--ignore-scripts'];
  execFileSync('npm', ['install', ...quiet, '--prefix', folder, ...packages], { stdio: 'inherit' });
}
