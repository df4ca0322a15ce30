import { expect, test, vi } from 'vitest';

vi.mock('satteri', () => ({
  mdxToMdast: () => {
    throw new TypeError('a bug in the parser');
  },
}));
vi.mock('../../../../src/core/schema/clock.ts', async (original) => ({
  ...(await original<object>()),
  daysInMonth: () => {
    throw new TypeError('a bug in the clock');
  },
}));
const { SpanSchema } = await import('../../../../src/core/schema/span.ts');
const { readDraft } = await import('../../../../src/core/story/read/draft.ts');

test('a bug while parsing MDX is not reported as an error of the writer', () => {
  const file = { path: 'lamp/2024-new-lamp.mdx', text: '---\ndate: 2024\n---\n\nText\n' };
  expect(() => readDraft([file])).toThrow(new TypeError('a bug in the parser'));
});

test('a bug while reading a date is not reported as an error of the writer', () => {
  expect(() => SpanSchema.safeParse('2024-05-01')).toThrow(new TypeError('a bug in the clock'));
});
