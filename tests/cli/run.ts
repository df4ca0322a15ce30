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
