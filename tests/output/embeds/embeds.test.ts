import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { messages } from '../../../src/core/languages/languages.ts';
import { entryEmbeds, listEmbeds } from '../../../src/output/embeds/embed.ts';
import { loaderText } from '../../../src/output/embeds/loader.ts';
import { oembed } from '../../../src/output/embeds/oembed.ts';
import { PALETTE } from '../../../src/output/pictures/palette.ts';
import { pictureSvg } from '../../../src/output/embeds/picture.ts';
import { snippets } from '../../../src/output/embeds/snippets.ts';
import { png } from '../../../src/output/pictures/png.ts';
import { readFiles } from '../../../src/core/story/read/files.ts';
import { createStory, loadStory } from '../../stories/load.ts';
import { STORIES } from '../../stories/stories.ts';
import { createSite } from '../../../src/core/site.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/bridge-story' });
const t = messages('en');
const golden = (name: string) => join(import.meta.dirname, 'goldens', name);
const story = await loadStory('port-anselm');
const [timeline] = listEmbeds(story);
if (!timeline) throw new Error('No embeds.');
const { svg } = pictureSvg(timeline, story, SITE);

test('the picture matches its golden file and is well-formed XML', async () => {
  await expect(`${svg}\n`).toMatchFileSnapshot(golden('timeline.svg'));
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  expect(svg).not.toMatch(/<style|style="|class="|<script|href="#/);
});

test('the picture has the same bytes every time, and the size that it states', () => {
  const bytes = png(svg);
  expect(Buffer.from(bytes).equals(Buffer.from(png(svg)))).toBe(true);
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);
  const view = Buffer.from(bytes);
  expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([Number(size?.[1]), Number(size?.[2])]);
});

test('its colours are those of the pages', () => {
  const tokens = readFileSync('src/theme/styles/tokens.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
  for (const name of ['paper', 'ink', 'quiet', 'rule', 'link'] as const)
    expect(PALETTE[name]).toBe(light(name));
  expect(PALETTE.strands).toEqual(PALETTE.strands.map((_, index) => light(`strand-${index}`)));
});

test('the oEmbed response matches its golden file', async () => {
  await expect(
    oembed(timeline, { id: 'timeline', width: 1200, height: 400 }, story, SITE),
  ).toMatchFileSnapshot(golden('oembed.json'));
});

test('the texts to paste', async () => {
  const choice = {
    base: 'https://news.example/bridge-story/',
    id: 'bridge',
    title: 'The bridge: "<b>" & ]',
    height: 400,
    alt: 'A [picture] of "it"',
    options: { from: '1998-04', to: '', theme: 'dark' },
  };
  const all = [
    ...snippets(choice),
    ...snippets({ ...choice, id: 'bridge/1961-opening', title: 'It opens', options: {} }),
  ];
  const text = all
    .map((each) => `${t(`snippet.name.${each.id}`)}. ${t(each.use)}\n${each.text}\n`)
    .join('\n');
  await expect(text).toMatchFileSnapshot(golden('snippets.txt'));
});

test('the loader contains the address and the frames of its site', () => {
  const text = loaderText(story, SITE, 'code()');
  expect(text).toMatch(/^\{const SITE=(\{.*\});code\(\)\}\n$/);
  expect(JSON.parse(/SITE=(\{.*\});code/.exec(text)?.[1] ?? '')).toMatchObject({
    url: 'https://news.example/bridge-story/',
    frames: [
      ['timeline', story.headline, timeline.height],
      ['bridge', 'The bridge', expect.any(Number)],
      ['council', expect.any(String), expect.any(Number)],
    ],
  });
});

test('an entry that was renamed keeps its frame, which says what the writer says of it', async () => {
  const { files } = await readFiles(join(STORIES, 'port-anselm'));
  const [before, after] = ['council/1998-04-03-session', 'council/1998-04-03-night-session'];
  const text = 'It is now under another address.';
  const renamed = createStory(
    files.map((file) => ({
      ...file,
      path: file.path.replace(before, after),
      text: file.text
        .replaceAll(before, after)
        .replace('epilogue:', `withdrawn: [{ id: ${before}, date: 1998-06-02, text: ${text} }]\nepilogue:`),
    })),
  );
  const frames = new Map(entryEmbeds(renamed).map((embed) => [embed.id, embed]));
  expect(frames.get(before)).toMatchObject({ page: `/${before}/`, about: text });
  expect(frames.get(after)).toMatchObject({ page: `/${after}/` });
  expect(frames.size).toBe(entryEmbeds(story).length + 1);
});
