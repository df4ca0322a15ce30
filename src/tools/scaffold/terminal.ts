import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../core/errors.ts';

/** Somebody to ask. */
export interface Terminal {
  /** @throws UsageError if the answer is Ctrl+C or the end of the input */
  ask: (question: string) => Promise<string>;
  say: (text: string) => void;
  close: () => void;
}

/** The terminal of the command; undefined where there is none, as in a script. */
export function openTerminal({ stdin, stdout } = process): Terminal | undefined {
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  const reading = createInterface({ input: stdin, output: stdout });
  // Lines are taken from a queue, so that several pasted at once answer several questions.
  const lines = reading[Symbol.asyncIterator]();
  let closed = false;
  reading.once('close', () => (closed = true));
  const say = (text: string) => void stdout.write(`${text}\n`);
  return {
    say,
    close: () => reading.close(),
    async ask(question) {
      say(question);
      reading.setPrompt('> ');
      if (!closed) reading.prompt();
      const answer = await lines.next();
      if (answer.done === true) throw new UsageError('\nNothing was written.');
      return answer.value.trim();
    },
  };
}
