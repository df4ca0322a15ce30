import { z } from 'zod';
import { type Source, SourceSchema } from '../../core/schema/source.ts';
import type { Story } from '../../core/story/story.ts';
import { edtf, HEAD, headOf, jsonText, schemaText } from './data-head.ts';
import type { Site } from '../../core/site.ts';

const { id, title, publisher, origin, author, url, kind, note } = SourceSchema.shape;

const SourceDataSchema = z
  .object({
    id,
    title,
    publisher,
    origin: nullable(origin),
    author: nullable(author),
    published: edtf('When the page was published').nullable(),
    url,
    kind,
    accessed: edtf('The day on which it was read').nullable().describe('Null if nobody has, in a draft.'),
    weak: z.boolean().describe('It may support a claim, but not alone.'),
    unverified: z.boolean().describe('Its address was not found again; it cannot support a claim alone.'),
    note: nullable(note),
    claims: z.array(z.string()).describe('Ids of the claims of claims.json that cite it.'),
  })
  .describe('A page that was read, and who first reported what it says.');

function nullable<S extends z.ZodType>(optional: z.ZodOptional<S>) {
  return optional
    .unwrap()
    .nullable()
    .describe(optional.description ?? '');
}

const SourcesSchema = z.object({ ...HEAD, sources: z.array(SourceDataSchema) });

/** sources.schema.json: what each field of sources.json is. */
export const sourcesSchema = (): string => schemaText(SourcesSchema, 'The sources of an explainer');

/** sources.json: every source, and the claims that rest on it. */
export function sourcesJson(story: Story, site: Site): string {
  const citing = new Map([...story.sources.keys()].map((source): [string, string[]] => [source, []]));
  for (const { ref, sources } of story.claims.values())
    for (const source of sources) citing.get(source.id)?.push(ref);
  const data: z.output<typeof SourcesSchema> = {
    ...headOf(story, site, '/sources.schema.json'),
    sources: [...story.sources.values()].map((source) => sourceData(source, citing.get(source.id) ?? [])),
  };
  return jsonText(data);
}

const sourceData = (source: Source, claims: string[]): z.output<typeof SourceDataSchema> => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher,
  origin: source.origin ?? null,
  author: source.author ?? null,
  published: source.published?.edtf ?? null,
  url: source.url,
  kind: source.kind,
  accessed: source.accessed?.edtf ?? null,
  weak: source.weak ?? false,
  unverified: source.unverified ?? false,
  note: source.note ?? null,
  claims,
});
