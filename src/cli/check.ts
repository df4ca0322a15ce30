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
    quiet: QUIET,
  },
  async run({ story, format, against, quiet }) {
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
    } else {
      // Programs read standard output; people read both.
      (checked.failed && format === 'pretty' ? console.error : console.log)(report(checked));
    }
    return checked.failed ? 1 : 0;
  },
});

await runIfMain(import.meta, check);
