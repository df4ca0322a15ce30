import type { Checked } from '../../core/story/check-story.ts';

/** SARIF 2.1.0, which code scanning and editors read. */
export function sarif({ issues, folder }: Checked): string {
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
  const driver = { name: 'Backgrounder', rules: rules.map((id) => ({ id })) };
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
