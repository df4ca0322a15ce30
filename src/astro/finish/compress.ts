import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../../output/policy/types.ts';

/** Whether a file is the compressed copy of another. */
export const isCopy = (file: string): boolean => /\.(br|gz)$/.test(file);

/** Bytes; smaller files fit into one packet uncompressed. */
const MIN_SIZE = 1024;

/**
 * Writes a `.br` and a `.gz` copy beside each text file, for servers that send such files instead of compressing on
 * every request. The copies contain no time stamp.
 *
 * @returns the paths of the copies
 */
export async function compress(folder: string, files: string[]): Promise<string[]> {
  const texts = files.filter((file) => isText(extname(file).slice(1)));
  const written = await Promise.all(
    texts.map(async (file) => {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < MIN_SIZE) return [];
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, { params }),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      await Promise.all([
        writeFile(join(folder, `${file}.br`), br),
        writeFile(join(folder, `${file}.gz`), gz),
      ]);
      return [`${file}.br`, `${file}.gz`];
    }),
  );
  return written.flat();
}
