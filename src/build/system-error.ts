import { getSystemErrorName } from 'node:util';

const SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'This system allows no file as large',
  EACCES: 'You may not write here',
  EPERM: 'You may not write here',
  EROFS: 'This disk can only be read',
  EMFILE: 'This system allows no more open files',
  ENFILE: 'This system allows no more open files',
  EBUSY: 'Something else is using this folder',
  ENOTDIR: 'This is a file, not a folder',
  EEXIST: 'This is a file, not a folder',
  EIO: 'The disk fails',
};

/** What the operating system refused, in a sentence with the path; undefined for any other error. */
export function sentenceOf(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, path, message } = each as NodeJS.ErrnoException;
    const known = SENTENCES[code ?? ''] ?? SENTENCES[named(message)];
    if (known !== undefined)
      return `${known}: ${path ?? message.split('\n').find((line) => line.includes('/')) ?? message}`;
  }
  return undefined;
}

/** The name of an error that is told in words alone: by Node, or by the bundler's own code with the number. */
function named(message: string): string {
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  if (number !== undefined) return getSystemErrorName(-Number(number));
  return /\b(E[A-Z]{3,})\b/.exec(message)?.[1] ?? '';
}
