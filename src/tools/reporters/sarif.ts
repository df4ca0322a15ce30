import type { Checked } from '../../core/story/check-story.ts';
import { RULES, ruleUrl } from '../../core/story/rules.ts';

/** SARIF 2.1.0, which code scanning and editors read. */
export function sarif(
  { issues, folder }: Pick<Checked, 'issues' | 'folder'>,
  repository?: Parameters<typeof ruleUrl>[1],
): string {
  const rules = [...new Set(issues.map(({ rule }) => rule))].sort();
  const results = issues.map(({ rule, severity, message, hint, file, line, column }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(`${folder}/${file}`) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const driver = {
    name: 'Backgrounder',
    rules: rules.map((id) => ({
      id,
      shortDescription: { text: RULES[id].description },
      helpUri: ruleUrl(id, repository),
    })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
}
