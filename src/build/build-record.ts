import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { HASHES, readHashes, sha256 } from '../astro/finish/hashes.ts';
import { inputHash } from './input-hash.ts';
import { compareFolder } from './verify.ts';

const RecordSchema = z.object({
  /** The hash of all inputs. */
  inputs: z.string(),
  /** The folders that belong to the inputs. */
  folders: z.array(z.string()),
  /** The hash of the list of hashes in the output. */
  output: z.string(),
});

const recordOf = (out: string): string =>
  resolve('node_modules/.cache/backgrounder', `${sha256(out).slice(0, 32)}.json`);

/**
 * Whether a build would write what an output folder holds already: no input changed since the last build into it, and
 * every file has the hash that this build recorded.
 */
export function isUpToDate(out: string, options: object): boolean {
  try {
    const { inputs, folders, output } = RecordSchema.parse(JSON.parse(readFileSync(recordOf(out), 'utf8')));
    const list = readFileSync(join(out, HASHES), 'utf8');
    const hashes = readHashes(list);
    return (
      hashes !== undefined &&
      sha256(list) === output &&
      inputHash(options, folders) === inputs &&
      compareFolder(out, hashes).length === 0
    );
  } catch {
    // No record, or one that cannot be read: the site is built.
    return false;
  }
}

/** Records a build, so that the next one can see that nothing changed. Fails silently: the next build then runs. */
export function recordBuild(out: string, inputs: string, folders: string[]): void {
  try {
    const record: z.input<typeof RecordSchema> = {
      inputs,
      folders,
      output: sha256(readFileSync(join(out, HASHES))),
    };
    const file = recordOf(out);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(record));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A cache that cannot be written costs time, not correctness.
  }
}
