import { getSystemErrorName } from 'node:util';
import { SystemError } from '../core/errors.ts';

const SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'This system allows no file of this size',
  EACCES: 'You do not have permission to write here',
  EPERM: 'You do not have permission to write here',
  EROFS: 'This disk is read-only',
  EMFILE: 'This system allows no more open files',
  ENFILE: 'This system allows no more open files',
  EBUSY: 'Another program is using this folder',
  ENOTDIR: 'This is a file, not a folder',
  EEXIST: 'This is a file, not a folder',
  EIO: 'The disk reports an error',
};

/** The error of the operating system behind an error, as a sentence with the path; undefined if there is none. */
export function systemError(error: unknown): SystemError | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, path, message } = each as NodeJS.ErrnoException;
    for (const name of [code ?? '', nameIn(message)]) {
      const sentence = SENTENCES[name];
      if (sentence === undefined) continue;
      const where = path ?? message.split('\n').find((line) => line.includes('/')) ?? message;
      return new SystemError(name, `${sentence}: ${where}`, { cause: error });
    }
  }
  return undefined;
}

/** The name of an error that is only in the message: Node's, or the number that the bundler's native code gives. */
function nameIn(message: string): string {
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  if (number !== undefined) return getSystemErrorName(-Number(number));
  return /\b(E[A-Z]{3,})\b/.exec(message)?.[1] ?? '';
}
