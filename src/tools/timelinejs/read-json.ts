import { isObject, type Json, textOf } from './json.ts';
import { dateOf, PARTS, type RawDate, type RawSlide, type RawTimeline } from './timeline.ts';

type Rest = RawSlide['rest'];

/** Options of how TimelineJS draws, which a story does not have. */
const SETTINGS = ['scale'];
const USUAL_SETTING = 'human';

/**
 * Reads the JSON of TimelineJS 3. Values of another type than expected are preserved in `rest`.
 * @param list the name of the list of events
 */
export function readTimeline(root: Json, list: string): RawTimeline {
  const rest = unknownValues(root, ['title', list, 'eras', ...SETTINGS], '');
  const slides = (name: string) =>
    listOf(root, name, rest).map((value, index) => readAnySlide(value, `${name}[${index}]`));
  if (root['title'] !== undefined && !isObject(root['title'])) preserve(rest, 'title', root['title']);
  const [events, eras] = [slides(list), slides('eras')];
  for (const name of SETTINGS) if (root[name] !== USUAL_SETTING) preserve(rest, name, root[name]);
  return {
    title: isObject(root['title']) ? readSlide(root['title'], 'title') : undefined,
    events,
    eras,
    rest,
    notes: [],
  };
}

/** A slide in the form of TimelineJS 3, or of its first versions. */
const readAnySlide = (value: unknown, where: string): RawSlide =>
  isObject(value) && ('startDate' in value || 'asset' in value || typeof value['text'] === 'string')
    ? readLegacySlide(value, where, [])
    : readSlide(value, where);

const SLIDE = [
  'start_date',
  'end_date',
  'display_date',
  'edtf',
  'time_zone',
  'text',
  'media',
  'group',
  'unique_id',
  'autolink',
];
const MEDIA = ['url', 'link', 'caption', 'credit'] as const;
const DATE = [...PARTS, 'display_date'];

function readSlide(value: unknown, where: string): RawSlide {
  const original = textOf(value);
  const slide = isObject(value) ? value : {};
  const rest: Rest = isObject(value) ? unknownValues(slide, SLIDE, '') : [[where, original]];
  const inside = (name: string, keys: readonly string[]): Json => {
    const inner = slide[name];
    if (isObject(inner)) rest.push(...unknownValues(inner, keys, `${name}.`));
    else if (inner !== undefined && inner !== null) preserve(rest, name, inner);
    return isObject(inner) ? inner : {};
  };
  /** A date is an object; other programs write it as one text. */
  const dateAt = (name: string): [parts: Json, text: RawDate | undefined] => {
    const inner = slide[name];
    const isText = typeof inner === 'string' || typeof inner === 'number';
    return isText ? [{}, textDate(inner, name)] : [inside(name, DATE), undefined];
  };
  const [[start, startText], [end, endText]] = [dateAt('start_date'), dateAt('end_date')];
  const [text, media] = [inside('text', ['headline', 'text']), inside('media', MEDIA)];
  const plain = (from: Json, key: string, name = key): string => {
    if (!isObject(from[key]) && !Array.isArray(from[key])) return textOf(from[key]);
    preserve(rest, name, from[key]);
    return '';
  };
  const dateTexts = [start, end]
    .map((date) => plain(date, 'display_date', 'date.display_date'))
    .filter(Boolean);
  const displayDate = plain(slide, 'display_date');
  if (displayDate !== '') for (const text of dateTexts) preserve(rest, 'date.display_date', text);
  const mediaText = (key: (typeof MEDIA)[number]) => plain(media, key, `media.${key}`);
  return {
    where,
    original,
    start: startText ?? readDate(start, 'start_date'),
    end: endText ?? readDate(end, 'end_date'),
    displayDate: displayDate || dateTexts.join(' – '),
    edtf: plain(slide, 'edtf'),
    zone: plain(slide, 'time_zone'),
    headline: plain(text, 'headline', 'text.headline'),
    text: plain(text, 'text', 'text.text'),
    media: {
      url: mediaText('url'),
      link: mediaText('link'),
      caption: mediaText('caption'),
      credit: mediaText('credit'),
    },
    group: plain(slide, 'group'),
    source: '',
    id: plain(slide, 'unique_id'),
    autolink: slide['autolink'] !== false,
    rest,
  };
}

function readDate(date: Json, column: string): RawDate | undefined {
  const parts = dateOf(Object.fromEntries(PARTS.map((part) => [part, textOf(date[part]).trim()])));
  const isText = parts && Object.keys(parts).length === 1 && /\d\D+\d+\D+\d/.test(parts.year ?? '');
  return isText ? textDate(parts.year, column) : parts;
}

const textDate = (text: unknown, column: string): RawDate | undefined =>
  dateOf({ text: textOf(text).trim(), ...(textOf(text).trim() === '' ? {} : { column }) });

/**
 * Reads the JSON of TimelineJS 1 and 2: everything is below `timeline`, and dates are texts.
 * @param list the name of the list of events
 */
export function readLegacyTimeline(root: Json, timeline: Json, list: string): RawTimeline {
  const rest = unknownValues(root, ['timeline'], '');
  const slides = (name: string) =>
    listOf(timeline, name, rest).map((value, i) => readAnySlide(value, `timeline.${name}[${i}]`));
  const title = readLegacySlide(timeline, 'timeline', [list, 'era', 'type']);
  const hasTitle = [title.headline, title.text, title.media.url].some(Boolean);
  if (!hasTitle) rest.push(...title.rest);
  return { title: hasTitle ? title : undefined, events: slides(list), eras: slides('era'), rest, notes: [] };
}

const LEGACY_SLIDE = ['startDate', 'endDate', 'headline', 'text', 'tag', 'asset'];
const LEGACY_MEDIA = ['media', 'credit', 'caption'];

/** @param alsoKnown keys that are not of the slide, and read elsewhere */
function readLegacySlide(value: unknown, where: string, alsoKnown: string[]): RawSlide {
  const slide = isObject(value) ? value : {};
  const asset = isObject(slide['asset']) ? slide['asset'] : {};
  const rest = unknownValues(slide, [...LEGACY_SLIDE, ...alsoKnown], '');
  if (!isObject(value)) preserve(rest, where, value);
  if (!isObject(slide['asset'])) preserve(rest, 'asset', slide['asset']);
  rest.push(...unknownValues(asset, LEGACY_MEDIA, 'asset.'));
  return {
    where,
    original: textOf(value),
    start: textDate(slide['startDate'], 'startDate'),
    end: textDate(slide['endDate'], 'endDate'),
    displayDate: '',
    edtf: '',
    zone: '',
    headline: textOf(slide['headline']),
    text: textOf(slide['text']),
    media: {
      url: textOf(asset['media']),
      link: '',
      caption: textOf(asset['caption']),
      credit: textOf(asset['credit']),
    },
    group: textOf(slide['tag']),
    source: '',
    id: '',
    autolink: true,
    rest,
  };
}

/** The list under a name; anything else under that name is preserved. */
function listOf(root: Json, name: string, rest: Rest): unknown[] {
  const value = root[name];
  if (Array.isArray(value)) return value;
  preserve(rest, name, value);
  return [];
}

/** The values of an object under other keys than the known ones. */
function unknownValues(object: Json, known: readonly string[], prefix: string): Rest {
  const rest: Rest = [];
  for (const [key, value] of Object.entries(object))
    if (!known.includes(key)) preserve(rest, `${prefix}${key}`, value);
  return rest;
}

/** Adds a value under its name, unless it is empty; of an object or a list, each value under its own. */
function preserve(rest: Rest, name: string, value: unknown): void {
  if (isObject(value))
    for (const [key, inner] of Object.entries(value)) preserve(rest, `${name}.${key}`, inner);
  else if (Array.isArray(value))
    for (const [index, inner] of value.entries()) preserve(rest, `${name}[${index}]`, inner);
  else if (textOf(value) !== '') rest.push([name, textOf(value)]);
}
