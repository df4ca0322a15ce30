import { suggest } from '../core/story/did-you-mean.ts';
import { UsageError } from '../core/errors.ts';
import { readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';
import { type Checked, checkStory, pretty } from '../core/story/check-story.ts';
import { compare } from '../tools/compare/compare.ts';
import { github } from '../tools/reporters/github.ts';
import { json } from '../tools/reporters/json.ts';
import { sarif } from '../tools/reporters/sarif.ts';

const REPORTERS: Record<string, (checked: Checked) => string> = { pretty, json, github, sarif };

/**
 * `npm run check -- [--story DIR] [--format pretty|json|github|sarif] [--against REV] [--quiet]`: every problem of a story in
 * one run; with `--against`, what changed since a revision, for a reviewer.
 */
await run(async () => {
  const { story, format, against, quiet } = readArguments({
    story: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'pretty' },
    against: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  });
  const report = REPORTERS[format];
  if (!report) {
    throw new UsageError(
      `There is no format ${format}. ${suggest(format, Object.keys(REPORTERS)) ?? ''}`.trim(),
    );
  }
  if (against !== undefined) {
    const { text, failed } = await compare(story, against);
    console.log(text);
    return failed ? 1 : 0;
  }
  const checked = await checkStory(story);
  if (quiet && format === 'pretty') {
    if (checked.issues.length > 0) console.error(checked.pretty);
    return checked.failed ? 1 : 0;
  }
  // A tool reads standard output; a person reads problems wherever they come.
  (checked.failed && format === 'pretty' ? console.error : console.log)(report(checked));
  return checked.failed ? 1 : 0;
});
