import { UsageError } from '../core/errors.ts';
import { type Checked, checkStory, pretty } from '../core/story/check-story.ts';
import { suggest } from '../core/story/did-you-mean.ts';
import { compare } from '../tools/compare/compare.ts';
import { github, json, sarif } from '../tools/reporters.ts';
import { QUIET, STORY } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

const REPORTERS: Record<string, (checked: Checked) => string> = { pretty, json, github, sarif };

export const check = defineCommand({
  name: 'check',
  about: 'Reports every problem of a story in one run.',
  options: {
    story: STORY,
    format: { value: 'FORMAT', default: 'pretty', about: `One of ${Object.keys(REPORTERS).join(', ')}.` },
    against: {
      value: 'REV',
      about: 'Lists every change on the pages since a git revision, as Markdown for reviewers.',
    },
    strict: { about: 'Fails if there is any warning: for what is about to be published.' },
    quiet: QUIET,
  },
  async run({ story, format, against, strict, quiet }) {
    const report = REPORTERS[format];
    if (!report) {
      throw new UsageError(
        `There is no format ${format}. ${suggest(format, Object.keys(REPORTERS)) ?? ''}`.trim(),
      );
    }
    if (against !== undefined) {
      if (strict)
        throw new UsageError('--against compares with a revision, --strict checks what is there. Use one.');
      const { text, failed } = await compare(story, against);
      console.log(text);
      return failed ? 1 : 0;
    }
    const checked = await checkStory(story);
    const failed = checked.failed || (strict && checked.issues.length > 0);
    if (quiet && format === 'pretty') {
      if (checked.issues.length > 0) console.error(checked.pretty);
    } else {
      // Programs read standard output; people read both.
      (failed && format === 'pretty' ? console.error : console.log)(report(checked));
    }
    if (failed && !checked.failed) console.error('With --strict, nothing passes that has a warning.');
    return failed ? 1 : 0;
  },
});

await runIfMain(import.meta, check);
