import { expect, test } from 'vitest';
import { urls } from '../../../../src/core/urls.ts';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const linked = (path: string) =>
  issuesOf('links', minimalWith('story.mdx', 'The keeper changed', `The [keeper](${path}) changed`));

const PAGES = [
  ...[
    'story',
    'timeline',
    'updates',
    'about',
    'sources',
    'people',
    'places',
    'glossary',
    'search',
    'builder',
  ],
] as const;

test.each(PAGES)('the explainer may link to the page %s', (page) => {
  expect(linked((urls[page as keyof typeof urls] as () => string)())).toEqual([]);
});

test.each([`/${ENTRY.replace('.mdx', '/')}`, `/${ENTRY.replace('.mdx', '/')}#changed`, '/lamp/'])(
  'the explainer may link to %s',
  (path) => {
    expect(linked(path)).toEqual([]);
  },
);

test.each(['/nowhere/', '/offline/', '/lamp/2024-05-01-new-lamp/#none', '/search'])(
  'a link to %s is an error',
  (path) => {
    expect(linked(path)).toHaveLength(1);
  },
);
