import type { Issue } from './story/issue.ts';

/** An error that a user can act on. Commands print its message alone, so it has no stack. */
export abstract class UserError extends Error {
  /** What kind of problem it is, for programs. */
  abstract readonly code: string;
  abstract readonly exitStatus: 1 | 2;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.stack = '';
  }
}

/** The story has errors, so it is not published. */
export class ContentError extends UserError {
  override name = 'ContentError';
  readonly code = 'ERR_CONTENT';
  readonly exitStatus = 1;
  readonly issues: Issue[];

  /** @param message the issues as a writer reads them */
  constructor(issues: Issue[], message: string) {
    super(message);
    this.issues = issues;
  }
}

/** The command was called wrongly. */
export class UsageError extends UserError {
  override name = 'UsageError';
  readonly code = 'ERR_USAGE';
  readonly exitStatus = 2;
}

/** The operating system refused something: no space, no permission. */
export class SystemError extends UserError {
  override name = 'SystemError';
  readonly code: string;
  readonly exitStatus = 1;

  /** @param code the system's name of the error, such as `ENOSPC` */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
