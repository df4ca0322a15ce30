import { expect, test } from 'vitest';
import { timelineJs } from '../../../src/output/feeds/timelinejs.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';
import { imported } from './imported.ts';
import { createSite } from '../../../src/core/site.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });

interface Exported {
  events: { text: { text: string } }[];
}

/** The exported text of each event, without the list of sources and the link to its page. */
const texts = (story: Story): string[] =>
  (JSON.parse(timelineJs(story, SITE)) as Exported).events.map(({ text }) =>
    text.text.replace(/<p class="(sources|page)">.*?<\/p>/g, ''),
  );

/**
 * The paragraphs sorted, because an imported entry has its contexts last, where it also names the sources of the export:
 * nobody has read them for the new story.
 */
const parts = (html: string): string[] =>
  (html.replace(/ ?Sources: [^<]*/g, '').match(/<p[^>]*>.+?<\/p>/g) ?? []).toSorted();

test.each(['port-anselm', '../../content'])(
  '%s: importing our own export gives the same events',
  async (name) => {
    const story = await loadStory(name);
    const { story: again, notes, entries } = imported(timelineJs(story, SITE), { language: story.language });
    const facts = ({ entries }: Story) =>
      entries
        .map(({ id, headline, dek, span, strand }) => ({
          id,
          headline,
          dek,
          date: span.edtf,
          strand: strand.label,
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(facts(again)).toEqual(facts(story));
    expect(again.headline).toBe(story.headline);
    expect(again.strands.map(({ id, label }) => ({ id, label }))).toEqual(
      story.strands.map(({ id, label }) => ({ id, label })),
    );
    expect(texts(again).map(parts).toSorted()).toEqual(texts(story).map(parts).toSorted());
    expect(notes.filter(({ what }) => what !== 'text of the title')).toEqual([]);
    const linked = new Set(entries.flatMap(({ pages }) => pages));
    const cited = new Set(story.entries.flatMap((entry) => entry.sources.map(({ url }) => url)));
    expect([...cited.difference(linked)]).toEqual([]);
  },
);

test('a TimelineJS date that was edited after our export is used instead of ours', async () => {
  const story = await loadStory('port-anselm');
  const data = JSON.parse(timelineJs(story, SITE)) as { events: { start_date: object; edtf: string }[] };
  const [event] = data.events;
  if (event) event.start_date = { year: '1900', month: '2' };
  const { story: again, notes } = imported(JSON.stringify(data));
  expect(again.entries[0]?.span.edtf).toBe('1900-02');
  expect(notes.map(({ what, value }) => [what, value])).toContainEqual(['date under edtf', event?.edtf]);
});
