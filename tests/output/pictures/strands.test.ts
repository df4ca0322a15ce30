import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/core/languages/languages.ts';
import { MAX_STRANDS } from '../../../src/core/schema/story.ts';
import { createSite } from '../../../src/core/site.ts';
import { storyFile } from '../../../src/core/story/read/draft.ts';
import { listEmbeds } from '../../../src/output/embeds/embed.ts';
import { pictureSvg } from '../../../src/output/embeds/picture.ts';
import { PALETTE } from '../../../src/output/pictures/palette.ts';
import { timelineItems } from '../../../src/timeline/items.ts';
import { layoutTimeline } from '../../../src/timeline/layout.ts';
import { domainOf } from '../../../src/timeline/scale.ts';
import { timelineSvg } from '../../../src/timeline/svg.ts';
import { createStory } from '../../stories/load.ts';
import { overMinimal } from '../../stories/stories.ts';

const indexes = Array.from({ length: MAX_STRANDS }, (_, index) => index);

/** The minimal story with as many strands as the schema allows, each with one entry. */
async function fullStory() {
  const { files } = overMinimal('minimal');
  const all = files.flatMap(({ path, text }) => {
    if (path === 'story.mdx') {
      const more = indexes.slice(1).map((index) => `  - id: lamp-${index}\n    label: Lamp ${index}\n`);
      return storyFile(path, text.replace('summary:\n', `${more.join('')}summary:\n`));
    }
    if (!path.startsWith('lamp/')) return storyFile(path, text);
    return indexes.map((index) => {
      const file = index === 0 ? path : path.replace('lamp/', `lamp-${index}/`);
      const year = String(2024 + index);
      return storyFile(file.replace('2024', year), text.replace('date: 2024', `date: ${year}`));
    });
  });
  return createStory(all);
}

const story = await fullStory();
const t = messages(story.language);
const items = timelineItems(story.entries, 'en', (id) => `/${id}/`);
const layout = layoutTimeline(items, {
  width: 1200,
  domain: domainOf(items),
  lanes: story.strands,
  maxLines: 16,
  zone: 'UTC',
  t,
});
const svg = timelineSvg(layout, { id: 'full', title: 'All strands' }, t);

const css = readFileSync('src/theme/styles/tokens.css', 'utf8');

/** A colour token in the light and the dark theme. */
function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`There is no colour ${name}.`);
  return { light, dark };
}

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe(`a story with ${MAX_STRANDS} strands`, () => {
  test.each(indexes)('draws strand %i as a lane with its own class and accent', (index) => {
    expect(svg).toContain(`class="lane strand-${index}"`);
    expect(css).toMatch(new RegExp(`\\.strand-${index} \\{\\s*--accent: var\\(--strand-${index}\\);`));
  });

  test.each(['light', 'dark'] as const)('has readable and distinct colours in the %s theme', (theme) => {
    const colours = indexes.map((index) => token(`strand-${index}`)[theme]);
    expect(new Set(colours).size).toBe(MAX_STRANDS);
    for (const background of ['paper', 'raised'])
      for (const colour of colours)
        expect(contrast(colour, token(background)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test('draws each strand with its own shape', () => {
    const shapes = [...svg.matchAll(/class="symbol"[^>]*? d="([^"]+)"/g)].map(([, path]) => path);
    expect(new Set(shapes).size).toBe(MAX_STRANDS);
  });

  test('has the colours of the light theme in pictures', () => {
    expect(PALETTE.strands).toEqual(indexes.map((index) => token(`strand-${index}`).light));
    const [embed] = listEmbeds(story);
    if (!embed) throw new Error('No embeds.');
    const picture = pictureSvg(embed, story, createSite({ origin: 'https://news.example', base: '/' })).svg;
    for (const colour of PALETTE.strands) expect(picture).toContain(colour);
  });
});
