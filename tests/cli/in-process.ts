import { format } from 'node:util';
import { vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { importFile } from '../../src/cli/import.ts';
import { newItem } from '../../src/cli/new.ts';
import { runCommand } from '../../src/cli/run.ts';

const COMMANDS = { check, import: importFile, new: newItem };

/** The commands that can run in a test's own process. */
export type InProcess = keyof typeof COMMANDS;

/** Runs a command as `run` does, but in this process, which takes milliseconds. */
export const runInProcess = (command: InProcess, args: string[]) =>
  capture(() => runCommand(COMMANDS[command], args));

/** Captures what a function prints. */
export async function capture(run: () => Promise<number>) {
  const printed = { stdout: '', stderr: '' };
  const append =
    (stream: keyof typeof printed) =>
    (...values: unknown[]) => {
      printed[stream] += `${format(...values)}\n`;
    };
  const log = vi.spyOn(console, 'log').mockImplementation(append('stdout'));
  const error = vi.spyOn(console, 'error').mockImplementation(append('stderr'));
  try {
    const status = await run();
    return { status, ...printed, said: printed.stdout + printed.stderr };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}
