import { expect, test } from 'vitest';
import { nearest, suggest } from '../../../src/core/story/did-you-mean.ts';

test('the nearest choice is named when it is near', () => {
  expect(nearest('poeple', ['people', 'place'])).toBe('people');
  expect(nearest('Timezone', ['timeZone'])).toBe('timeZone');
  expect(nearest('uae', ['us', 'iran'])).toBeUndefined();
});

test('otherwise a few choices are listed, and many are not', () => {
  expect(suggest('colour', ['dek', 'date'])).toBe('Choose from: dek, date.');
  expect(
    suggest(
      'colour',
      Array.from({ length: 20 }, (_, i) => `choice-number-${i}`),
    ),
  ).toBeUndefined();
});
