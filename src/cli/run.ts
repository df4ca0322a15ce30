import { UsageError } from '../core/errors.ts';

/** Runs a command and turns what it throws into its exit status: 1 the content, 2 the call. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
