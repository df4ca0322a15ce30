import type { GetStaticPaths } from 'astro';
import { loadStory } from '../../current-story.ts';
import { timelineItemsJson } from '../../../output/feeds/timeline-items.ts';
import { listPages } from '../../../output/feeds/list-pages.ts';
import { endpoint } from '../_endpoint.ts';

/** timeline/items.json, where the page's own list cannot be the data. */
export const getStaticPaths = (async () => {
  const { entries } = await loadStory();
  return listPages(entries).length > 0 ? [{ params: { data: 'items' } }] : [];
}) satisfies GetStaticPaths;

export const GET = endpoint(timelineItemsJson, 'application/json');
