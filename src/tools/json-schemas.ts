import { z } from 'zod';
import { EntrySchema } from '../core/schema/entry.ts';
import { StorySchema } from '../core/schema/story.ts';
import { type Draft, LISTS } from '../core/story/read/draft.ts';

type Json = Record<string, unknown>;

/** The keys that hold ids, and the ids that exist to choose from. */
function choices({ lists, front }: Draft): Record<string, string[]> {
  return {
    place: lists.places.ids,
    people: lists.people.ids,
    sources: lists.sources.ids,
    see: lists.glossary.ids,
    side: (front.sides ?? []).map(({ id }) => id),
  };
}

/** A JSON Schema for each file that a writer edits, made from the same Zod, with the ids that exist as choices. */
export function jsonSchemas(draft: Draft): Record<string, Json> {
  const ids = choices(draft);
  const schema = (of: z.ZodType): Json => {
    const json = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as Json;
    offer(json, ids);
    return json;
  };
  const lists = Object.entries(LISTS).map(([name, of]) => [name, schema(z.array(of))] as const);
  return {
    entry: schema(EntrySchema),
    story: schema(StorySchema),
    ...Object.fromEntries(lists),
  };
}

/** Puts the ids that exist into every property that takes one; the check stays the judge of what is right. */
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
