import { spawnSync } from 'node:child_process';

/** The middle of some numbers. */
export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Runs a command in a process of its own, in a folder; gives seconds from start to end, and its peak memory in MiB. */
export function time(args: string[], cwd = process.cwd()): { seconds: number; memory: number } {
  const report = `process.on('exit', () => require('node:fs').writeSync(2, 'PEAK ' + process.resourceUsage().maxRSS + '\\n'))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import{createRequire}from'node:module';globalThis.require=createRequire(process.cwd()+'/x');${encodeURIComponent(report)}`,
      ...args,
    ],
    { encoding: 'utf8', cwd },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return { seconds, memory: Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** A table for a terminal. */
export function table(rows: Record<string, string | number>[]): void {
  console.table(rows);
}
