import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../src/tools/timelinejs/timeline.ts';
import { proseOf } from '../../../src/core/story/claims.ts';
import { plainText } from '../../../src/core/story/prose.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { imported } from './imported.ts';

/** Text that could break parsers. Each piece gets a unique word, to find it again. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '<b>',
    '</b>',
    '<script>',
    '<p>',
    '<img src=x onerror=y>',
    '{x}',
    '[a](b)',
    '&lt;',
    '&amp;amp;',
    '`',
    '* _',
    '---',
    '\n',
    '#',
    '1.',
    '<a href="https://x.example/y">',
    '</a>',
    'https://z.example/?q={1}',
    '~~x~~',
    '~1~',
    '| a |',
    ':smile:',
    ':::note',
    ': x',
    '$x$ $$',
    '[^1]',
    '^[x]',
    '==x==',
    'x^2^',
    '&foo; &#0;',
    '**',
    '1986. ',
    'me@x.example',
    'www.x.example/(a_b)',
    'HTTPS://x.example/*a*',
    'https://[',
    '\u0000',
    '\ud800',
    '"',
    "'",
  ),
);
let count = 0;
const text = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) => pieces.map((part) => `${part} w${(count += 1)}w `).join(''));

const part = fc.oneof(
  fc.integer({ min: -99, max: 9999 }),
  fc.integer({ min: 1, max: 12 }).map(String),
  fc.constantFrom('', null, '13', 'x', '1,999'),
);
const date = fc.record(
  {
    year: part,
    month: part,
    day: part,
    hour: part,
    minute: part,
    second: part,
    millisecond: part,
    display_date: text,
  },
  { requiredKeys: ['year'] },
);
/** Half of the dates are valid, so half of the events become entries. */
const dates = fc.oneof(fc.record({ year: fc.integer({ min: 1900, max: 1999 }) }), date);
const slide = fc.record(
  {
    start_date: dates,
    end_date: dates,
    text: fc.record({ headline: text, text }, { requiredKeys: [] }),
    media: fc.record({ url: text, caption: text, credit: text, alt: text, link: text }, { requiredKeys: [] }),
    background: fc.record({ color: text, url: text }, { requiredKeys: [] }),
    group: text,
    display_date: text,
    unique_id: text,
    edtf: fc.oneof(text, fc.constant('1999')),
    autolink: fc.boolean(),
    unknown: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
);
const timeline = fc.record(
  {
    title: slide,
    events: fc.array(fc.oneof(slide, fc.jsonValue({ maxDepth: 1 })), { minLength: 1, maxLength: 4 }),
    eras: fc.array(slide, { maxLength: 2 }),
  },
  { requiredKeys: ['events'] },
);

/** Everything that a reader of the pages or of the report can see. */
function words(story: Story, report: string, yaml: string): string {
  const entries = story.entries.map(({ headline, dek, blocks }) => [
    headline,
    dek,
    ...blocks.flatMap(proseOf).map(plainText),
    // The addresses of links.
    blocks.flatMap(proseOf),
  ]);
  return JSON.stringify([
    story.headline,
    story.dek,
    story.body.map(({ prose }) => [plainText(prose), prose]),
    story.strands.map(({ label }) => label),
    story.chapters,
    entries,
    report,
    yaml,
  ]);
}

test('an import never throws, fails the check or loses a word, whatever the timeline', () => {
  fc.assert(
    fc.property(timeline, (data) => {
      const json = JSON.stringify(data);
      try {
        const { story, report, files } = imported(json, { language: 'en' });
        const sources = files.find(({ path }) => path === 'sources.yaml')?.text ?? '';
        const found = words(story, report, sources);
        const lost = (json.match(/w\d+w/g) ?? []).filter((word) => !found.includes(word));
        expect(lost).toEqual([]);
      } catch (error) {
        // If no event has a date, there is no story, and the command writes nothing.
        if (error instanceof Unreadable) return;
        if (error instanceof Error && /This story has no entries/.test(error.message)) return;
        throw error;
      }
    }),
    { numRuns: 600 },
  );
});

test('the reader never crashes, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc
          .array(fc.constantFrom(',', '"', '\n', 'Year', '1999', 'Headline', ';', '\t', '{', '}'))
          .map((parts) => parts.join('')),
      ),
      (given) => {
        try {
          imported(given);
        } catch (error) {
          if (!(error instanceof Unreadable) && !(error instanceof Error && /no entries/.test(error.message)))
            throw error;
        }
      },
    ),
    { numRuns: 600 },
  );
});
