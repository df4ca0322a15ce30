import type { Position } from '../../schema/body.ts';
import type { Issue } from '../issue.ts';

/** Collects the issues of one file while it is read. */
export class Report {
  readonly file: string;
  readonly rule: string;
  readonly issues: Issue[] = [];

  constructor(file: string, rule: string) {
    this.file = file;
    this.rule = rule;
  }

  error(at: Position, message: string, hint?: string): void {
    const { line, column } = at;
    const { file, rule } = this;
    this.issues.push({
      file,
      line,
      column,
      rule,
      severity: 'error',
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
