import { z } from 'zod';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** A date as written, with its precision. */
export const edtf = (what: string) =>
  z.string().describe(`${what}, in EDTF: 2024, 2024-05, 2024-05-01~, A/B.`);

export const ids = (of: string) => z.array(z.string()).describe(`Ids of ${of}.`);

export const url = z
  .string()
  .describe('Its page: absolute if the site was built for an origin, else from the root of the host.');

/** The first fields of every data file. */
export const HEAD = {
  $schema: z.string().describe('The address of this schema.'),
  version: z
    .literal(1)
    .describe('Increases when a field is removed or changes its meaning; not when one is added.'),
  story: z
    .object({
      headline: z.string(),
      dek: z.string(),
      byline: z.string(),
      publisher: z.string(),
      language: z.string().describe('A language tag: en, en-GB, fa.'),
      timeZone: z.string().describe('The IANA time zone of the story.'),
      draft: z.boolean().describe('No editor has checked it, and nothing is published; do not rely on it.'),
      published: edtf('The day of first publication').nullable().describe('Null in a draft.'),
      asOf: edtf('The day up to which the story was checked').nullable().describe('Null in a draft.'),
      coverage: z.string().nullable().describe('Where coverage ends, and why.'),
      url,
    })
    .describe('The explainer that the data belongs to.'),
};

/** @param schema the path of the schema of the file */
export const headOf = (story: Story, site: Site, schema: string) => ({
  $schema: site.url(schema),
  version: 1 as const,
  story: {
    headline: story.headline,
    dek: story.dek,
    byline: story.byline,
    publisher: story.publisher.name,
    language: story.language,
    timeZone: story.timeZone,
    draft: story.draft ?? false,
    published: story.draft ? null : story.published.edtf,
    asOf: story.draft ? null : (story.asOf?.edtf ?? null),
    coverage: story.coverage ?? null,
    url: site.url(urls.story()),
  },
});

/** A schema as a file: JSON Schema, draft 2020-12. It allows additional keys, so that fields can be added. */
export const schemaText = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ ...z.toJSONSchema(schema, { io: 'input' }), title }, null, 2)}\n`;

/**
 * JSON that people can read and tools can compare by line: one field, or one item of a list, on each line. Full
 * indentation of thousands of entries is a quarter larger and takes twice as long.
 */
export function jsonText(data: object): string {
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  const lines = fields.map(
    ([name, value]: [string, unknown]) => `${JSON.stringify(name)}: ${fieldText(value)}`,
  );
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

function fieldText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n    ${value.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
}
