import { createInterface } from 'node:readline/promises';
import { UsageError } from '../core/errors.ts';
import type { Terminal } from '../tools/scaffold/complete.ts';

/** The terminal of a command; undefined if it has none, as in a script. */
export function openTerminal({ stdin, stdout } = process): (Terminal & { close: () => void }) | undefined {
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  const reader = createInterface({ input: stdin, output: stdout });
  // The iterator queues lines, so several lines that are pasted at once answer several questions.
  const lines = reader[Symbol.asyncIterator]();
  let closed = false;
  reader.once('close', () => (closed = true));
  const say = (text: string) => void stdout.write(`${text}\n`);
  return {
    say,
    close: () => reader.close(),
    async ask(question) {
      say(question);
      reader.setPrompt('> ');
      if (!closed) reader.prompt();
      const answer = await lines.next();
      // Ctrl+C, or the end of the input.
      if (answer.done === true) throw new UsageError('\nNothing was written.');
      return answer.value.trim();
    },
  };
}
