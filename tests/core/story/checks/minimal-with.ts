import { join } from 'node:path';
import { checkDraft } from '../../../../src/core/story/checks/checks.ts';
import type { Issue } from '../../../../src/core/story/issue.ts';
import { readDraft, storyFile, type StoryFile } from '../../../../src/core/story/read/draft.ts';
import { readFiles } from '../../../../src/core/story/read/files.ts';
import type { RuleId } from '../../../../src/core/story/rules.ts';
import { STORIES } from '../../../stories/stories.ts';

export const ENTRY = 'lamp/2024-05-01-new-lamp.mdx';

const { files: minimal } = await readFiles(join(STORIES, 'minimal'));

/** The minimal story with a part of a file replaced, or a file added. */
export function minimalWith(
  path: string,
  part: string | undefined,
  by: string,
  files = minimal,
): StoryFile[] {
  if (part === undefined) return [...files.filter((file) => file.path !== path), storyFile(path, by)];
  const file = files.find((each) => each.path === path);
  if (!file?.text.includes(part)) throw new Error(`${path} does not contain “${part}”.`);
  return files.map((each) =>
    each === file
      ? storyFile(
          path,
          each.text.replace(part, () => by),
        )
      : each,
  );
}

/** The issues of one rule. An error of another rule is a mistake of the test. */
export function issuesOf(rule: RuleId, files: StoryFile[]): Issue[] {
  const issues = checkDraft(readDraft(files));
  const wrong = issues.filter(({ severity, rule: other }) => severity === 'error' && other !== rule);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  return issues.filter((issue) => issue.rule === rule);
}
