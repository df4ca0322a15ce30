import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shown } from './pages.ts';

/** The last strand of a built site, according to its oEmbed. */
export function shownOf(folder: string, site: string): Shown & { events: number } {
  const data = JSON.parse(readFileSync(join(folder, 'timeline.json'), 'utf8')) as {
    strands: { id: string }[];
    entries: { strand: string }[];
  };
  const id = data.strands.at(-1)?.id ?? '';
  const { title, height, html } = JSON.parse(
    readFileSync(join(folder, `oembed/${id}.json`), 'utf8'),
  ) as Shown & { html: string };
  const published = new URL(/src="([^"]+)"/.exec(html)?.[1] ?? '').origin;
  return {
    site,
    published,
    id,
    title,
    height,
    events: data.entries.filter(({ strand }) => strand === id).length,
  };
}
