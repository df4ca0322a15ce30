import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { footnotes } from '../core/story/footnotes.ts';
import type { ListName } from '../core/story/read/draft.ts';
import type { Story } from '../core/story/story.ts';
import { storyFrom } from '../core/story/story-from.ts';

let latest: { contentHash: string; story: Promise<Story> } | undefined;

/**
 * The checked story, derived from the collections once for each state of the content.
 * @throws Error if the collections are empty: the content has errors, and there was no state without any
 */
export async function loadStory(): Promise<Story> {
  const entry = await getEntry('story', 'story');
  if (!entry) throw new Error(await problems());
  const { contentHash } = entry.data;
  if (latest?.contentHash !== contentHash) latest = { contentHash, story: derive(entry.data) };
  return latest.story;
}

/**
 * The component that shows a free page's text, the explainer's own or the newsroom's on its method, if there is one, and
 * the footnotes of that text.
 */
export async function loadPage(name: 'story' | 'about') {
  const entry = await getEntry(name, name);
  return { Content: entry && (await render(entry)).Content, footnotes: footnotes(entry?.data.body ?? []) };
}

async function derive({
  body,
  contentHash: _hash,
  lists,
  ...front
}: CollectionEntry<'story'>['data']): Promise<Story> {
  const entries = await getCollection('entries');
  return storyFrom({
    front,
    body,
    entries: entries.map(({ id, data: { strand, slug, blocks, ...fields } }) => ({
      id,
      strand,
      slug,
      blocks,
      front: fields,
    })),
    sources: await items('sources', lists),
    people: await items('people', lists),
    organizations: await items('organizations', lists),
    places: await items('places', lists),
    glossary: await items('glossary', lists),
    figures: await items('figures', lists),
    coverage: await items('coverage', lists),
  });
}

/** The items of a list in the order of its file. Astro warns of a collection that is empty, so it is not asked for one. */
async function items<Name extends ListName>(
  name: Name,
  lists: ListName[],
): Promise<CollectionEntry<Name>['data'][]> {
  if (!lists.includes(name)) return [];
  const entries = await getCollection(name);
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

async function problems(): Promise<string> {
  const issues = (await getEntry('problems', 'story'))?.data.issues ?? [];
  const lines = issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  return ['The story cannot be shown.', ...lines].join('\n');
}
