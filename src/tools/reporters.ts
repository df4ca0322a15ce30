import type { Checked } from '../core/story/check-story.ts';
import { othersText, type FilePosition } from '../core/story/issue.ts';
import { type RuleId, RULES, ruleUrl } from '../core/story/rules.ts';

/** The issues as one JSON document, for a newsroom's own programs. */
export const json = ({ issues, notChecked }: Checked): string =>
  JSON.stringify(
    {
      version: 1,
      issues: issues.map(({ hides: _, ...issue }) => issue),
      ...(notChecked !== '' && { notChecked }),
    },
    null,
    2,
  );

/**
 * Workflow commands, which GitHub shows as annotations on the lines of a pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github({ issues, folder, summary }: Checked): string {
  const lines = issues.map((issue) => {
    const { severity, file, line, column, rule, message, hint } = issue;
    const text = [message, othersText(issue), hint && `→ ${hint}`].filter(Boolean).join('\n');
    const place = `file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}`;
    return `::${severity} ${place}::${escapeData(text)}`;
  });
  return [...lines, summary].join('\n');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * SARIF 2.1.0, which code scanning and editors read.
 * @param repository of the reference that each rule links to; by default that of package.json
 */
export function sarif(
  { issues, folder, notChecked }: Pick<Checked, 'issues' | 'folder'> & Partial<Pick<Checked, 'notChecked'>>,
  repository?: Parameters<typeof ruleUrl>[1],
): string {
  const rules = [...new Set(issues.map(({ rule }) => rule))].sort();
  const describe = (id: RuleId) => ({
    id,
    shortDescription: { text: RULES[id].description },
    helpUri: ruleUrl(id, repository),
  });
  const location = ({ file, line, column }: FilePosition) => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(`${folder}/${file}`) },
      region: { startLine: line, startColumn: column },
    },
  });
  const results = issues.map((issue) => ({
    ruleId: issue.rule,
    ruleIndex: rules.indexOf(issue.rule),
    level: issue.severity,
    message: { text: issue.hint === undefined ? issue.message : `${issue.message} ${issue.hint}` },
    locations: [location(issue)],
    ...(issue.others && { relatedLocations: issue.others.map(location) }),
  }));
  /** What an error made impossible is a note on the run. */
  const invocations = notChecked && [
    {
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'note', message: { text: notChecked } }],
    },
  ];
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Backgrounder', rules: rules.map(describe) } },
          columnKind: 'utf16CodeUnits',
          ...(invocations && { invocations }),
          results,
        },
      ],
    },
    null,
    2,
  );
}
