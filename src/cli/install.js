// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node the system has.
import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** When npm last wrote node_modules, in milliseconds; 0 where there is none. */
const changed = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing what package-lock.json names (npm ci) …');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
}
