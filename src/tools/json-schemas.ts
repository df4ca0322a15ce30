import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { EntrySchema } from '../core/schema/entry.ts';
import { DraftSourceSchema } from '../core/schema/source.ts';
import { DraftStorySchema, StorySchema } from '../core/schema/story.ts';
import { type Draft, LISTS } from '../core/story/read/draft.ts';

type Json = Record<string, unknown>;

/** The existing ids by the keys that take them. */
function choices({ lists, front }: Draft): Record<string, string[]> {
  return {
    place: lists.places.ids,
    people: lists.people.ids,
    sources: lists.sources.ids,
    see: lists.glossary.ids,
    side: (front.sides ?? []).map(({ id }) => id),
  };
}

/** Where .vscode/settings.json looks for the lists, and where Astro's editor extension looks for front matter. */
const LISTS_FOLDER = '.vscode/schemas';
const FRONT_MATTER_FOLDER = '.astro/collections';

/** Names in that folder. Astro writes schemas of the collections there, without ids to choose from, so these differ. */
const [ENTRY, STORY] = ['entry-front-matter', 'story-front-matter'];

/**
 * What editors need to complete and check the files of a story: a JSON Schema of each kind of file, made from the same
 * Zod schemas, with the existing ids as choices.
 * @param folder the story folder
 * @returns JSON by its path in the project
 */
export function editorFiles(draft: Draft, folder: string): Record<string, Json> {
  const ids = choices(draft);
  const schema = (of: z.ZodType): Json => {
    const json = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as Json;
    offer(json, ids);
    return json;
  };
  // The extension finds the schema of a file by the lower-case URL of the file.
  const url = (file: string) => decodeURIComponent(pathToFileURL(resolve(folder, file)).href).toLowerCase();
  const lists = Object.entries(LISTS).map(([name, of]) => [
    `${LISTS_FOLDER}/${name}.json`,
    schema(z.array(name === 'sources' && draft.front.draft ? DraftSourceSchema : of)),
  ]);
  return {
    ...(Object.fromEntries(lists) as Record<string, Json>),
    [`${FRONT_MATTER_FOLDER}/${ENTRY}.schema.json`]: schema(EntrySchema),
    [`${FRONT_MATTER_FOLDER}/${STORY}.schema.json`]: schema(
      draft.front.draft ? DraftStorySchema : StorySchema,
    ),
    [`${FRONT_MATTER_FOLDER}/collections.json`]: {
      collections: [ENTRY, STORY].map((name) => ({ hasSchema: true, name })),
      entries: Object.fromEntries([
        [url('story.mdx'), STORY],
        ...draft.entries.map(({ file }) => [url(file), ENTRY]),
      ]),
    },
  };
}

/** Adds the existing ids to every property that takes one. Editors only suggest them; the check decides. */
function offer(node: unknown, ids: Record<string, string[]>): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties } = node as { properties?: Record<string, Json> };
  for (const [key, property] of Object.entries(properties ?? {})) {
    const all = ids[key];
    if (all && all.length > 0) {
      const target = property['type'] === 'array' ? (property['items'] as Json) : property;
      target['enum'] = all;
    }
  }
  for (const child of Object.values(node)) offer(child, ids);
}
