import { expect, test } from 'vitest';
import { ContentError, SystemError, UsageError } from '../../src/core/errors.ts';

test.each([
  [new ContentError([], 'story.mdx:1:1 error: …'), 'ContentError', 'ERR_CONTENT', 1],
  [new UsageError('There is no option --sroty.'), 'UsageError', 'ERR_USAGE', 2],
  [new SystemError('ENOSPC', 'The disk is full: /dist'), 'SystemError', 'ENOSPC', 1],
])('%s has a name, a code and an exit status, and no stack', (error, name, code, exitStatus) => {
  expect(error).toMatchObject({ name, code, exitStatus, stack: '' });
});
