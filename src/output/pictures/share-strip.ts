import type { Subject } from './share-subject.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { symbolPath } from '../../timeline/symbols.ts';
import { accentOf, INKS } from './inks.ts';

/** Where the strip stands in the picture, in pixels. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * All entries as strokes in time, each strand on its own row; what the picture is about is stronger than the rest.
 */
export function timelineStrip(story: Story, about: Subject, { left, right, top, bottom }: Box): string {
  const starts = story.entries.map(({ span }) => span.start);
  const first = starts[0] ?? 0;
  const length = Math.max(1, (starts.at(-1) ?? 0) - first);
  const x = ({ span }: Entry) => Math.round(left + ((span.start - first) / length) * (right - left));
  const row = (bottom - top) / story.strands.length;
  const y = (index: number) => top + (index + 0.5) * row;
  const strokes = story.strands.map((strand) => {
    const { index, entries } = strand;
    const [from, to] = [-0.38, 0.38].map((part) => Math.round(y(index) + part * row));
    const path = [...new Set(entries.map(x))].map((place) => `M${place} ${from}V${to}`).join('');
    const faint = about !== undefined && about !== strand ? ' opacity="0.45"' : '';
    return `<path d="${path}" stroke="${accentOf(index)}" stroke-width="4"${faint}/>`;
  });
  const rule = `<path d="M${left} ${bottom + 6}H${right}" stroke="${INKS.rule}" stroke-width="2"/>`;
  if (!about || 'label' in about) return [rule, ...strokes].join('\n');
  const { index } = about.strand;
  const place = `translate(${x(about)} ${Math.round(y(index))})`;
  const mark = `<path d="${symbolPath(index, 30)}" transform="${place}" fill="${accentOf(index)}"/>`;
  return [rule, ...strokes, mark].join('\n');
}
