// Loaded before a command with `--import`, it lets one call of the file system fail as a broken machine would. FAULT is
// CALL:WHAT:WHEN, such as writeFile:ENOSPC:20 for the twentieth call, or the end of a path instead of the number. What
// may be a signal, too: the process gets it in the midst of that call. Or it is `delete`: the path in DELETED is gone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [call = '', what = '', when = ''] = (process.env.FAULT ?? '').split(':');
let calls = 0;

/** @param {string} path */
const isDue = (path) => (/^\d+$/.test(when) ? calls === Number(when) : path.endsWith(when));

/** Whether a call is for the site that is being built, and not for a cache of somebody else's.
 * @param {unknown} path */
const isOurs = (path) => String(path).includes('.building-');

/** @param {Record<string, unknown>} of */
function spoil(of) {
  const original = /** @type {(...args: unknown[]) => unknown} */ (of[call]);
  if (typeof original !== 'function') return;
  of[call] = (/** @type {unknown[]} */ ...args) => {
    if (args.some(isOurs) && ++calls && isDue(String(args[0]))) {
      if (what === 'delete') {
        fs.rmSync(process.env.DELETED ?? '', { recursive: true });
        return original.apply(of, args);
      }
      if (what.startsWith('SIG')) {
        process.kill(process.pid, what);
        if (what === 'SIGKILL') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        return original.apply(of, args);
      }
      const error = Object.assign(new Error(`${what}: ${call} '${String(args[0])}'`), {
        code: what,
        path: String(args[0]),
      });
      if (call.endsWith('Sync')) throw error;
      return Promise.reject(error);
    }
    return original.apply(of, args);
  };
}

spoil(call.endsWith('Sync') ? fs : fs.promises);
syncBuiltinESMExports();
