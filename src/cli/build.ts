import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { holdStory } from '../content.held.ts';
import { createSite, withOrigin } from '../core/site.ts';
import { letters } from '../astro/fonts/letters.ts';
import type { readEntry } from '../core/story/read/draft.ts';
import type { Story } from '../core/story/story.ts';
import { UsageError } from '../core/errors.ts';
import { readArguments, originOf } from '../tools/arguments.ts';
import { run } from './run.ts';
import { checkStory, pretty } from '../core/story/check-story.ts';
import { makeAside } from '../build/aside.ts';
import { makeSite } from '../build/make.ts';
import { showProgress } from '../build/progress.ts';
import { readings } from '../build/readings.ts';
import { codeStamp, stampOf } from '../build/stamp.ts';
import { sentenceOf } from '../build/system-error.ts';
import { openThread } from '../build/thread.ts';

// Collects garbage when the heap has grown by a fifth, not by half or more: a third less memory, and no more time.
setFlagsFromString('--heap-growing-percent=20');

/**
 * `npm run build -- [--story DIR] [--out DIR] [--site URL] [--base PATH] [--compress] [--quiet]`: check, build aside,
 * verify, swap. Whatever fails, what was built before is as it was.
 */
await run(async () => {
  const { story, out, site, base, compress, quiet } = readArguments({
    story: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    site: { type: 'string' },
    base: { type: 'string', default: '/' },
    compress: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  });
  const origin = originOf(site);
  if (!base.startsWith('/')) throw new UsageError(`--base takes a path that starts with /, not ${base}.`);
  const say = quiet ? () => undefined : console.log;
  try {
    const done = await makeAside(resolve(out), say, async (folder, scratch, target, beforeSweep) => {
      const code = codeStamp();
      const stamp = stampOf(code, { origin, base }, compress);
      const thread = openThread({ folder, scratch, target, base }, stamp);
      beforeSweep(thread.stop);
      try {
        const { entry, remember } = readings(target, code);
        const checked = await readStory(story, quiet, entry, thread.cutFonts);
        if (!checked) return false;
        remember();
        const progress = showProgress(process.stdout, quiet);
        const plan = {
          storyFolder: resolve(story),
          story: checked,
          folder,
          scratch,
          target,
          base,
          origin,
          compress,
          stamp,
          thread,
        };
        const { problems, said } = await makeSite(plan, progress).finally(progress.end);
        if (problems.length > 0) console.error(problems.join('\n'));
        else say(said);
        if (origin === undefined && problems.length === 0) {
          const stand = withOrigin(createSite({ origin, base }), checked).origin;
          say(`Without --site, its feeds, calendar and sitemap give addresses at ${stand},`);
          say('and on a host that sends _headers, Safari shows its embeds as plain lists.');
        }
        return problems.length === 0;
      } finally {
        await thread.close();
      }
    });
    if (done) say(`Built into ${out}.`);
    else console.error(`Nothing was built; ${out} is as it was.`);
    return done ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    console.error(sentenceOf(error) ?? error);
    console.error(`Nothing was built; ${out} is as it was.`);
    return 1;
  }
});

/**
 * Reads and checks a story, and says what there is to say; undefined if it is at fault. Holds it for the pages, with the
 * faces cut to its letters; the texts that it was read from are let go.
 */
async function readStory(
  folder: string,
  quiet: boolean,
  entry: typeof readEntry,
  cutFonts: (letters: string) => Promise<string>,
): Promise<Story | undefined> {
  const checked = await checkStory(folder, entry);
  if (checked.failed) console.error(pretty(checked));
  else if (!quiet) console.log(pretty(checked));
  else if (checked.issues.length > 0) console.error(checked.pretty);
  const { files, story } = checked;
  if (!story) return undefined;
  const texts = files.map(({ text }) => text);
  holdStory(() => story, cutFonts(letters(texts, story.language)));
  return story;
}
