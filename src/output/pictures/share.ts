import { dateText } from '../../core/story/date-text.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import type { Subject } from './share-subject.ts';
import type { Story, Strand } from '../../core/story/story.ts';
import { symbolPath } from '../../timeline/symbols.ts';
import { textWidth } from '../../timeline/text.ts';
import { accentOf, INKS } from './inks.ts';
import { fitLines } from './share-lines.ts';
import { timelineStrip } from './share-strip.ts';

/** What a page's link shows where it is shared, in pixels. */
export const SHARE = { width: 1200, height: 630 } as const;

const SIDE = 72;
const WIDTH = SHARE.width - 2 * SIDE;
const STRIP = { left: SIDE, right: SHARE.width - SIDE, top: 500, bottom: 548 };
/** From line to line of a headline, in its size. */
const LEADING = 1.12;
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The picture of the story, of a strand or of an entry, as SVG: headline, date, and where it stands in time. */
export function shareSvg(story: Story, about: Subject): string {
  const { language, publisher, asOf } = story;
  const { headline, kicker, dek, strand } = wordsOf(story, about);
  const rtl = RIGHT_TO_LEFT.test(headline);
  const { size, lines } = fitLines(headline, WIDTH);
  const top = (kicker === '' ? 100 : 150) + size;
  const end = top + Math.round((lines.length - 1) * size * LEADING);
  const under = fitLines(dek, WIDTH, [[32, Math.floor((STRIP.top - 40 - end) / 42)]]);
  const head = { size, rtl, family: 'Newsreader', fill: INKS.ink };
  const small = { y: 594, size: 26, family: 'Source Sans 3' };
  const box = `width="${SHARE.width}" height="${SHARE.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${SHARE.width} ${SHARE.height}">`,
    `<rect ${box} fill="${INKS.paper}"/>`,
    `<rect width="${SHARE.width}" height="14" fill="${strand ? accentOf(strand.index) : INKS.ink}"/>`,
    kickerSvg(kicker, strand, rtl),
    ...lines.map((line, n) => textSvg(line, { ...head, y: top + Math.round(n * size * LEADING) })),
    ...under.lines.map((line, n) =>
      textSvg(line, {
        y: end + 60 + n * 42,
        size: 32,
        rtl,
        family: 'Source Sans 3',
        fill: INKS.quiet,
        weight: 400,
      }),
    ),
    timelineStrip(story, about, STRIP),
    textSvg(cutTo(publisher.name, 26, WIDTH * 0.6), { ...small, rtl: false, fill: INKS.ink }),
    textSvg(`As of ${dateText(asOf, language)}`, { ...small, rtl: true, fill: INKS.quiet }),
    '</svg>',
  ].join('\n');
}

/** What a picture says: an entry its headline and date, a strand and the story what they are about as well. */
function wordsOf(story: Story, about: Subject) {
  if (!about) return { headline: story.headline, kicker: '', dek: story.dek, strand: undefined };
  if ('label' in about)
    return { headline: about.label, kicker: story.headline, dek: about.dek ?? '', strand: about };
  const { headline, strand, span } = about;
  return { headline, kicker: `${strand.label} · ${dateText(span, story.language)}`, dek: '', strand };
}

/** The line above the headline: the strand with its shape, or the story, and the date. */
function kickerSvg(text: string, strand: Strand | undefined, rtl: boolean): string {
  const line = cutTo(text, 30, WIDTH - 40);
  const fill = strand ? accentOf(strand.index) : INKS.quiet;
  const x = rtl ? SHARE.width - SIDE - 11 : SIDE + 11;
  const mark = strand
    ? `<path d="${symbolPath(strand.index, 22)}" transform="translate(${x} 93)" fill="${fill}"/>`
    : '';
  return (
    mark + textSvg(line, { y: 103, size: 30, rtl, family: 'Source Sans 3', fill, indent: strand ? 36 : 0 })
  );
}

interface Type {
  y: number;
  size: number;
  /** Set from the right edge. */
  rtl: boolean;
  family: string;
  fill: string;
  indent?: number;
  weight?: 400 | 600;
}

function textSvg(text: string, { y, size, rtl, family, fill, indent = 0, weight = 600 }: Type): string {
  const x = rtl ? SHARE.width - SIDE - indent : SIDE + indent;
  const anchor = rtl ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}"${anchor}>${escapeXml(text)}</text>`;
}

/** A line that ends in an ellipsis where it has more words than there is room for. */
function cutTo(text: string, size: number, width: number): string {
  if (textWidth(text, size) * 1.05 <= width) return text;
  const letters = [...text];
  while (textWidth(`${letters.join('')}…`, size) * 1.05 > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
