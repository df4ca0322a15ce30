import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { loadStory } from '../stories/load.ts';
import { fileOf } from './pages.ts';

test('every entry links to its neighbours in its strand and in the story, and to no others', async () => {
  const story = await loadStory('../../content');
  const after = (list: { id: string }[], id: string, steps: number) =>
    list[list.findIndex((each) => each.id === id) + steps]?.id;
  expect(story.entries.length).toBeGreaterThan(100);
  for (const { id, strand } of story.entries) {
    const html = readFileSync(fileOf(inject('site'), `/${id}/`), 'utf8');
    const nav = /<nav class="entry-nav"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    const wanted = [-1, 1].flatMap((steps) => [
      after(strand.entries, id, steps),
      after(story.entries, id, steps),
    ]);
    const reached = [...nav.matchAll(/<a href="\/([^"]+)\/"/g)].map((match) => match[1]);
    expect(reached.toSorted(), id).toEqual(
      [...new Set(wanted)].filter((each) => each !== undefined).toSorted(),
    );
    for (const [rel, steps] of [
      ['prev', -1],
      ['next', 1],
    ] as const)
      expect(new RegExp(`<a href="/([^"]+)/" rel="${rel}">`).exec(nav)?.[1], id).toBe(
        after(strand.entries, id, steps),
      );
  }
});
