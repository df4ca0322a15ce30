import { formatIssues } from '../../core/story/issue.ts';
import type { Existing } from './existing.ts';
import { styleOf } from './yaml-style.ts';

/** Why nothing can be added to a list, in the words of the check. */
export function blockedList(path: string, { issues, files, raw }: Existing): string | undefined {
  const unread = issues.filter(({ file, rule }) => file === path && (rule === 'yaml' || rule === 'files'));
  if (unread.length > 0) {
    return `${formatIssues(unread, files)}\n\nNothing can be added to ${path} until this is mended.`;
  }
  if (styleOf(raw(path) ?? '') !== undefined) return undefined;
  return `${path} is not a list whose items open with “- id: …”, so nothing can be added at its end.`;
}
