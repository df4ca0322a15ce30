import type { Position } from '../../schema/body.ts';
import { type Issue, issueAt, warningAt } from '../issue.ts';
import type { RuleId } from '../rules.ts';

/** Collects the issues of one file while it is read. */
export class Report {
  readonly file: string;
  readonly issues: Issue[] = [];

  constructor(file: string) {
    this.file = file;
  }

  error(rule: RuleId, at: Position, message: string, hint?: string): void {
    this.issues.push(issueAt(rule, this.file, at, message, hint));
  }

  warning(rule: RuleId, at: Position, message: string, hint?: string): void {
    this.issues.push(warningAt(rule, this.file, at, message, hint));
  }
}
