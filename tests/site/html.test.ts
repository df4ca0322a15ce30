import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, inject, test } from 'vitest';
import { withoutAllowedStyles } from '../../src/output/policy/inline-style.ts';
import { fileOf, framesOf, pagesOf } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'valid-id': ['error', { relaxed: true }],
    // Every script and style is from the site's own host.
    'require-sri': 'off',
    // The text of SVG links is their title and labels.
    'wcag/h30': 'off',
    // The timeline's form reacts to every input, so it has nothing to submit.
    'wcag/h32': 'off',
  },
});

test.each([inject('site'), inject('otherSite')])(
  'every page of %s is valid, with nothing inline except a style that its policy allows',
  async (site) => {
    const problems: string[] = [];
    for (const path of [...pagesOf(site), ...framesOf(site)]) {
      const html = readFileSync(fileOf(site, path), 'utf8');
      const { results } = await validator.validateString(html, path);
      problems.push(
        ...results.flatMap(({ messages }) =>
          messages.map((m) => `${path}:${m.line} ${m.ruleId} ${m.message}`),
        ),
      );
      const code = withoutAllowedStyles(html).replace(
        /<script type="application\/(ld\+json"|json" data-messages="[a-z]+")>[^<]*<\/script>/g,
        '',
      );
      if (/ on\w+=|javascript:|<style|<script(?![^>]* src=)/i.test(code))
        problems.push(`${path} has code or style inline`);
    }
    expect(problems.slice(0, 20)).toEqual([]);
  },
);

test.each([
  ['the shipped story', inject('site'), '/'],
  ['another story under a base path', dirname(inject('otherSite')), '/news/'],
])('every link and anchor of %s has a target', async (_name, root, start) => {
  const checker = new LinkChecker();
  const { links, passed } = await checker.check({
    path: start.slice(1) || '.',
    serverRoot: root,
    recurse: true,
    checkFragments: true,
    // A view of the timeline is not an anchor; the checker reads the missing href of a frame's <base> as "undefined".
    linksToSkip: [String.raw`^https?://(?!localhost|127\.0\.0\.1)`, String.raw`/undefined$`, '#from='],
    concurrency: 20,
  });
  const broken = links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent }) => `${parent} → ${url}`);
  expect(broken).toEqual([]);
  expect(passed).toBe(true);
  expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(5);
});
