import type { Checked } from '../../core/story/check-story.ts';

/**
 * Workflow commands, which GitHub shows as annotations on the lines of a pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github({ issues, folder, summary }: Checked): string {
  const lines = issues.map(({ severity, file, line, column, rule, message, hint }) => {
    const text = hint === undefined ? message : `${message}\n→ ${hint}`;
    const place = `file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}`;
    return `::${severity} ${place}::${data(text)}`;
  });
  return [...lines, summary].join('\n');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
