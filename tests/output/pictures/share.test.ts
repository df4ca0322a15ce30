import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FONT_FILES } from '../../../src/output/pictures/fonts.ts';
import { PALETTE } from '../../../src/output/pictures/palette.ts';
import { png } from '../../../src/output/pictures/png.ts';
import { SHARE, shareSvg } from '../../../src/output/pictures/share.ts';
import { pictured, shareOf } from '../../../src/output/pictures/share-subject.ts';
import type { Entry, Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

let anselm: Story;
let shipped: Story;
beforeAll(async () => {
  [anselm, shipped] = await Promise.all([loadStory('port-anselm'), loadStory('../../content')]);
});
const entryOf = (story: Story, headline?: string): Entry => {
  const [, entry] = story.entries;
  if (!entry) throw new Error('The story has no second entry.');
  return { ...entry, headline: headline ?? entry.headline };
};

test.each(['story', 'strand', 'entry'])('the picture of a %s', async (about) => {
  const subject = { story: undefined, strand: anselm.strands[0], entry: entryOf(anselm) }[about];
  const golden = join(import.meta.dirname, 'goldens', `share-${about}.svg`);
  await expect(`${shareSvg(anselm, subject)}\n`).toMatchFileSnapshot(golden);
});

test('a picture is a PNG of 1200 by 630 pixels under 150 kB, with the same bytes every time', () => {
  for (const subject of [undefined, ...shipped.strands, ...shipped.entries.slice(0, 3)]) {
    const svg = shareSvg(shipped, subject);
    const bytes = Buffer.from(png(svg));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([SHARE.width, SHARE.height]);
    expect(bytes.length).toBeLessThan(150_000);
    expect(bytes.equals(Buffer.from(png(svg)))).toBe(true);
  }
});

test('a picture states the day up to which the story was checked', () => {
  expect(shareSvg(anselm, undefined)).toContain('>As of 30 June 1998</text>');
  expect(shareSvg(anselm, entryOf(anselm))).toContain('>As of 30 June 1998</text>');
});

test('a picture has the colours of the pages', () => {
  const css = readFileSync('src/theme/styles/tokens.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
  const { strands, ...colours } = PALETTE;
  expect(colours).toEqual(Object.fromEntries(Object.keys(colours).map((name) => [name, light(name)])));
  expect(strands).toEqual(strands.map((_, index) => light(`strand-${index}`)));
});

describe('no text is clipped', () => {
  /** The bounding box of all text on a picture, as rendered. */
  function textBox(svg: string) {
    const lines = svg
      .split('\n')
      .filter((line, index) => index === 0 || line.includes('<text') || line === '</svg>');
    return new Resvg(lines.join('\n'), {
      font: { fontFiles: FONT_FILES, loadSystemFonts: false },
    }).innerBBox();
  }
  const HEADLINES = [
    'W'.repeat(100),
    'M '.repeat(50),
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft schließt die Brücke',
    'دیدار فرستادگان ایران و آمریکا در مسقط پس از ماه‌ها تنش، عمان میانجی گفت‌وگوهای هسته‌ای شد',
    'ﷺ'.repeat(60),
    'דיווח: הגשר נסגר לתנועה בשעה שש בבוקר לאחר שמהנדס העיר מצא סדק במתלה ליד המגדל הצפוני של הגשר',
    'Мост закрыт для движения после того, как инженер обнаружил трещину в подвеске у северной башни',
    'Η γέφυρα έκλεισε για την κυκλοφορία αφού ο μηχανικός βρήκε ρωγμή κοντά στον βόρειο πύργο',
    'ẦỂỖ'.repeat(33),
    '𝕎'.repeat(50),
    '‮<script>&amp;</script>',
  ];

  test('of any headline of the shipped story', () => {
    for (const subject of [undefined, ...shipped.strands, ...shipped.entries])
      expectInside(shareSvg(shipped, subject));
  });

  test.each(HEADLINES)('%s', (headline) => expectInside(shareSvg(anselm, entryOf(anselm, headline))));

  test('of a very long headline and dek, which end in an ellipsis', () => {
    const long = { ...anselm, headline: 'A long headline '.repeat(40), dek: 'A long dek '.repeat(80) };
    const svg = shareSvg(long, undefined);
    expectInside(svg);
    expect(svg.match(/…<\/text>/g)?.length).toBeGreaterThan(0);
  });

  function expectInside(svg: string): void {
    const box = textBox(svg);
    expect(box).toBeDefined();
    if (!box) return;
    expect(Math.min(box.x, box.y)).toBeGreaterThan(20);
    expect(box.x + box.width).toBeLessThan(SHARE.width - 20);
    expect(box.y + box.height).toBeLessThan(SHARE.height);
  }
});

test('up to 250 entries have their own pictures; above, they share the picture of their strand', () => {
  const story = (count: number): Story => ({
    ...anselm,
    entries: Array.from({ length: count }, () => entryOf(anselm)),
  });
  expect(pictured(story(250))).toHaveLength(250);
  expect(pictured(story(251))).toEqual([]);
  const entry = entryOf(anselm);
  expect(shareOf(story(250), entry).picture).toBe(`/${entry.id}/share.png`);
  expect(shareOf(story(251), entry).picture).toBe(`/${entry.strand.id}/share.png`);
});
