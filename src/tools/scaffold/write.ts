import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import type { Change } from './change.ts';

/**
 * Writes new files, and adds to the end of files that are there. No byte that was there before is written again.
 * @throws UsageError if a new file is there after all
 */
export async function write(folder: string, changes: Change[]): Promise<void> {
  for (const { path, before, added } of changes) {
    const file = join(folder, path);
    if (before !== undefined) {
      await appendFile(file, added);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, added, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new UsageError(`There is a file ${file} already, and nothing is overwritten.`);
    });
  }
}
