import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Packages are installed by this process only where it may: as root on a Debian. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Makes sure that some files are on this system, if need be by installing Debian's packages. Gives a sentence that
 * says what to install where that cannot be done, else nothing.
 */
export function missing(job: string, packages: string[], files: string[]): string | undefined {
  const there = () => files.every((file) => existsSync(file));
  if (!there() && mayInstall()) {
    process.stdout.write(`Installing ${packages.join(' ')} for ${job} …\n`);
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-qq', ...packages], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // Without a network nothing is installed; the sentence below says what is missing.
    }
  }
  return there() ? undefined : `Not tested: ${job}. Install it with: apt-get install ${packages.join(' ')}`;
}
