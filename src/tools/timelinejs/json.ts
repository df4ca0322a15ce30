import { type RawDate, type RawMedia, type RawSlide, type RawTimeline, dateOf, PARTS } from './raw.ts';

type Json = Record<string, unknown>;

/** Whether a value is an object with keys. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the JSON of TimelineJS 3. What has another shape than it should is kept under its name. */
export function readTimeline(root: Json): RawTimeline {
  const rest = leftOver(root, ['title', 'events', 'eras', ...SETTINGS], '');
  const slides = (name: 'events' | 'eras') =>
    listOf(root, name, rest).map((value, index) => readSlide(value, `${name}[${index}]`));
  if (root['title'] !== undefined && !isObject(root['title'])) keep(rest, 'title', root['title']);
  return {
    title: isObject(root['title']) ? readSlide(root['title'], 'title') : undefined,
    events: slides('events'),
    eras: slides('eras'),
    rest: [...rest, ...SETTINGS.flatMap((name) => setting(name, root[name]))],
  };
}

/** How TimelineJS is to draw, which is ours to choose; its usual value says nothing. */
const SETTINGS = ['scale'];
const setting = (name: string, value: unknown): [string, string][] =>
  value === undefined || value === 'human' ? [] : [[name, textOf(value)]];

/** A list of an object; anything else under that name is kept. */
export function listOf(root: Json, name: string, rest: [string, string][]): unknown[] {
  const value = root[name];
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) keep(rest, name, value);
  return [];
}

const SLIDE = [
  'start_date',
  'end_date',
  'display_date',
  'edtf',
  'text',
  'media',
  'group',
  'unique_id',
  'autolink',
];
const MEDIA = ['url', 'link', 'caption', 'credit'];

function readSlide(value: unknown, where: string): RawSlide {
  const whole = textOf(value);
  const slide = isObject(value) ? value : {};
  const rest: [string, string][] = isObject(value) ? leftOver(slide, SLIDE, '') : [[where, whole]];
  const inside = (name: string, keys: string[]): Json => {
    const inner = slide[name];
    if (isObject(inner)) rest.push(...leftOver(inner, keys, `${name}.`));
    else if (inner !== undefined && inner !== null) keep(rest, name, inner);
    return isObject(inner) ? inner : {};
  };
  const [start, end] = [inside('start_date', DATE), inside('end_date', DATE)];
  const [text, media] = [inside('text', ['headline', 'text']), inside('media', MEDIA)];
  const plain = (from: Json, key: string, name = key): string => {
    if (!isObject(from[key]) && !Array.isArray(from[key])) return textOf(from[key]);
    keep(rest, name, from[key]);
    return '';
  };
  const dateTexts = [start, end]
    .map((date) => plain(date, 'display_date', 'date.display_date'))
    .filter(Boolean);
  const displayDate = plain(slide, 'display_date');
  if (displayDate !== '') for (const text of dateTexts) keep(rest, 'date.display_date', text);
  return {
    where,
    whole,
    start: readDate(start),
    end: readDate(end),
    displayDate: displayDate || dateTexts.join(' – '),
    edtf: plain(slide, 'edtf'),
    headline: plain(text, 'headline', 'text.headline'),
    text: plain(text, 'text', 'text.text'),
    media: Object.fromEntries(
      MEDIA.map((key) => [key, plain(media, key, `media.${key}`)]),
    ) as unknown as RawMedia,
    group: plain(slide, 'group'),
    id: plain(slide, 'unique_id'),
    autolink: slide['autolink'] !== false,
    rest,
  };
}

const DATE = [...PARTS, 'display_date'];

function readDate(date: Json): RawDate | undefined {
  return dateOf(Object.fromEntries(PARTS.map((part) => [part, textOf(date[part]).trim()])));
}

function leftOver(object: Json, known: string[], before: string): [string, string][] {
  const rest: [string, string][] = [];
  for (const [key, value] of Object.entries(object))
    if (!known.includes(key)) keep(rest, `${before}${key}`, value);
  return rest;
}

/** Keeps a value under its name, unless it says nothing; of an object, each value under its own. */
export function keep(rest: [string, string][], name: string, value: unknown): void {
  if (isObject(value)) for (const [key, inner] of Object.entries(value)) keep(rest, `${name}.${key}`, inner);
  else if (Array.isArray(value))
    for (const [index, inner] of value.entries()) keep(rest, `${name}[${index}]`, inner);
  else if (textOf(value) !== '') rest.push([name, textOf(value)]);
}

/** A value as text: a text as it is, nothing as nothing, everything else as JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
