import { escapeXml } from '../../core/escape-xml.ts';
import { messages } from '../../core/languages/languages.ts';
import { dateText } from '../../core/story/date-text.ts';
import { editionText } from '../../core/story/edition.ts';
import type { Entry, Story, Strand } from '../../core/story/story.ts';
import { symbolPath } from '../../timeline/symbols.ts';
import { textWidth } from '../../timeline/text.ts';
import { accentOf, PALETTE } from './palette.ts';
import { fitLines } from './share-lines.ts';
import type { Subject } from './share-subject.ts';

/** Size of the picture that represents a page where its link is shared, in pixels. */
export const SHARE = { width: 1200, height: 630 } as const;

const SIDE = 72;
const WIDTH = SHARE.width - 2 * SIDE;
const STRIP = { left: SIDE, right: SHARE.width - SIDE, top: 500, bottom: 548 };
/** Line height of a headline, relative to its font size. */
const LEADING = 1.12;
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The picture of the story, of a strand or of an entry, as SVG: headline, date, and its position on the timeline. */
export function shareSvg(story: Story, about: Subject): string {
  const { publisher } = story;
  const { headline, kicker, dek, strand } = wordsOf(story, about);
  const rtl = RIGHT_TO_LEFT.test(headline);
  const { size, lines } = fitLines(headline, WIDTH);
  const top = (kicker === '' ? 100 : 150) + size;
  const end = top + Math.round((lines.length - 1) * size * LEADING);
  const under = fitLines(dek, WIDTH, [[32, Math.floor((STRIP.top - 40 - end) / 42)]]);
  const head = { size, rtl, family: 'Newsreader', fill: PALETTE.ink };
  const small = { y: 594, size: 26, family: 'Source Sans 3' };
  const box = `width="${SHARE.width}" height="${SHARE.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${SHARE.width} ${SHARE.height}">`,
    `<rect ${box} fill="${PALETTE.paper}"/>`,
    `<rect width="${SHARE.width}" height="14" fill="${strand ? accentOf(strand.index) : PALETTE.ink}"/>`,
    kickerSvg(kicker, strand, rtl),
    ...lines.map((line, n) => textSvg(line, { ...head, y: top + Math.round(n * size * LEADING) })),
    ...under.lines.map((line, n) =>
      textSvg(line, {
        y: end + 60 + n * 42,
        size: 32,
        rtl,
        family: 'Source Sans 3',
        fill: PALETTE.quiet,
        weight: 400,
      }),
    ),
    timelineStrip(story, about),
    textSvg(truncate(publisher.name, 26, WIDTH * 0.6), { ...small, rtl: false, fill: PALETTE.ink }),
    textSvg(editionText(story), { ...small, rtl: true, fill: PALETTE.quiet }),
    '</svg>',
  ].join('\n');
}

/** The texts of a picture. An entry has its headline and date; a strand and the story have a dek too. */
function wordsOf(story: Story, about: Subject) {
  if (!about) return { headline: story.headline, kicker: '', dek: story.dek, strand: undefined };
  if ('label' in about)
    return { headline: about.label, kicker: story.headline, dek: about.dek ?? '', strand: about };
  const { headline, strand, span } = about;
  const { language } = story;
  const kicker = messages(language)('share.kicker', {
    strand: strand.label,
    date: dateText(span, language),
  });
  return { headline, kicker, dek: '', strand };
}

/** The line above the headline: the strand with its symbol, or the story, and the date. */
function kickerSvg(text: string, strand: Strand | undefined, rtl: boolean): string {
  const line = truncate(text, 30, WIDTH - 40);
  const fill = strand ? accentOf(strand.index) : PALETTE.quiet;
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
  /** Aligned to the right edge. */
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

/** A line that ends in an ellipsis if it is too wide. */
function truncate(text: string, size: number, width: number): string {
  if (textWidth(text, size) * 1.05 <= width) return text;
  const letters = [...text];
  while (textWidth(`${letters.join('')}…`, size) * 1.05 > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** All entries as strokes on a time axis, one row for each strand. The subject is stronger than the rest. */
function timelineStrip(story: Story, about: Subject): string {
  const { left, right, top, bottom } = STRIP;
  const starts = story.entries.map(({ span }) => span.start);
  const first = starts[0] ?? 0;
  const duration = Math.max(1, (starts.at(-1) ?? 0) - first);
  const x = ({ span }: Entry) => Math.round(left + ((span.start - first) / duration) * (right - left));
  const row = (bottom - top) / story.strands.length;
  const y = (index: number) => top + (index + 0.5) * row;
  const strokes = story.strands.map((strand) => {
    const { index, entries } = strand;
    const [from, to] = [-0.38, 0.38].map((part) => Math.round(y(index) + part * row));
    const path = [...new Set(entries.map(x))].map((at) => `M${at} ${from}V${to}`).join('');
    const faint = about !== undefined && about !== strand ? ' opacity="0.45"' : '';
    return `<path d="${path}" stroke="${accentOf(index)}" stroke-width="4"${faint}/>`;
  });
  const rule = `<path d="M${left} ${bottom + 6}H${right}" stroke="${PALETTE.rule}" stroke-width="2"/>`;
  if (!about || 'label' in about) return [rule, ...strokes].join('\n');
  const { index } = about.strand;
  const position = `translate(${x(about)} ${Math.round(y(index))})`;
  const mark = `<path d="${symbolPath(index, 30)}" transform="${position}" fill="${accentOf(index)}"/>`;
  return [rule, ...strokes, mark].join('\n');
}
