import { isObject, keep, listOf, textOf } from './json.ts';
import { legacyDate } from './legacy-date.ts';
import type { RawSlide, RawTimeline } from './raw.ts';

type Json = Record<string, unknown>;

/** Reads the JSON of TimelineJS 1 and 2: everything under `timeline`, dates as texts. */
export function readLegacyTimeline(root: Json): RawTimeline {
  const timeline = isObject(root['timeline']) ? root['timeline'] : {};
  const rest: [string, string][] = [];
  for (const [key, value] of Object.entries(root)) if (key !== 'timeline') keep(rest, key, value);
  const slides = (name: 'date' | 'era') =>
    listOf(timeline, name, rest).map((value, index) => readSlide(value, `timeline.${name}[${index}]`, []));
  const title = readSlide(timeline, 'timeline', ['date', 'era', 'type']);
  const isTitle = [title.headline, title.text, title.media.url].some(Boolean);
  if (!isTitle) rest.push(...title.rest);
  return { title: isTitle ? title : undefined, events: slides('date'), eras: slides('era'), rest };
}

const ASSET = { media: 'url', credit: 'credit', caption: 'caption' } as const;
const KNOWN = ['startDate', 'endDate', 'headline', 'text', 'tag', 'asset'];

function readSlide(value: unknown, where: string, elsewhere: string[]): RawSlide {
  const slide = isObject(value) ? value : {};
  const asset = isObject(slide['asset']) ? slide['asset'] : {};
  const rest: [string, string][] = [];
  if (!isObject(value)) keep(rest, where, value);
  for (const [key, inner] of Object.entries(slide)) {
    if (!KNOWN.includes(key) && !elsewhere.includes(key)) keep(rest, key, inner);
  }
  if (!isObject(slide['asset'])) keep(rest, 'asset', slide['asset']);
  for (const [key, inner] of Object.entries(asset)) if (!(key in ASSET)) keep(rest, `asset.${key}`, inner);
  return {
    where,
    whole: textOf(value),
    start: legacyDate(textOf(slide['startDate'])),
    end: legacyDate(textOf(slide['endDate'])),
    displayDate: '',
    edtf: '',
    headline: textOf(slide['headline']),
    text: textOf(slide['text']),
    media: {
      url: textOf(asset['media']),
      link: '',
      caption: textOf(asset['caption']),
      credit: textOf(asset['credit']),
    },
    group: textOf(slide['tag']),
    id: '',
    autolink: true,
    rest,
  };
}
