import { spawnSync } from 'node:child_process';

interface Surroundings {
  cwd?: string;
  uid?: number;
  gid?: number;
}

/** Runs a command of the project to its end without a terminal, as a script does. */
export function run(command: string, args: string[], surroundings: Surroundings = {}) {
  const options = { encoding: 'utf8', ...surroundings } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], options);
  return { status, stdout, stderr, said: stdout + stderr };
}

/**
 * Runs a command that has to succeed.
 * @returns what it printed
 * @throws Error with all that it said, if it did not succeed
 */
export function succeed(command: string, ...args: string[]): string {
  const { status, stdout, said } = run(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${said}`);
  return stdout;
}
