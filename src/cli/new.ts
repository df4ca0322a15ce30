import { join } from 'node:path';
import { run } from './run.ts';
import { readCall } from '../tools/scaffold/call.ts';
import { complete } from '../tools/scaffold/complete.ts';
import { nothing, readExisting } from '../tools/scaffold/existing.ts';
import { openTerminal } from '../tools/scaffold/terminal.ts';
import { write } from '../tools/scaffold/write.ts';

/**
 * `npm run new -- KIND VALUE … [--flag value …] [--story DIR]`: an entry, source, person, place, term or story that
 * passes the check. What is not given is asked on a terminal.
 */
await run(async () => {
  const { name, kind, folder, given } = readCall(process.argv.slice(2));
  const existing = name === 'story' ? nothing() : await readExisting(folder);
  const blocked = kind.blocked?.(existing);
  if (blocked !== undefined) {
    console.error(blocked);
    return 1;
  }
  const terminal = openTerminal();
  try {
    const answers = await complete(kind, given, existing, terminal);
    const changes = kind.changes(answers, existing);
    const root = name === 'story' ? (answers['dir'] ?? folder) : folder;
    await write(root, changes);
    for (const { path, before } of changes)
      console.log(`${before === undefined ? 'Wrote' : 'Added to'} ${join(root, path)}`);
    console.log(kind.next(answers));
  } finally {
    terminal?.close();
  }
  return 0;
});
