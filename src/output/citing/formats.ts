import type { MessageKey } from '../../core/languages/languages.ts';
import type { Citation } from './citation.ts';

/** A format in which a reader can copy a citation. */
export interface Format {
  id: string;
  label: Extract<MessageKey, `citation.format.${string}`>;
  write: (citation: Citation) => string;
}

/** In the order in which they are offered. */
export const FORMATS: Format[] = [
  { id: 'link', label: 'citation.format.link', write: ({ url }) => url },
  { id: 'plain', label: 'citation.format.plain', write: plain },
  { id: 'bibtex', label: 'citation.format.bibtex', write: bibtex },
  { id: 'ris', label: 'citation.format.ris', write: ris },
  { id: 'csl', label: 'citation.format.csl', write: cslJson },
];

/** A citation as it is written in a text. Its sentence comes from the message catalogue. */
export function plain({ sentence, ...citation }: Citation): string {
  const values: Record<string, unknown> = { ...citation, title: citation.title.replace(/[.…]$/, '') };
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** BibTeX. All BibTeX styles know `misc`; it is the only type for web pages of which that is true. */
export function bibtex(citation: Citation): string {
  const { key, author, title, within, publisher, issued, note, language, url } = citation;
  const [year, month, day] = issued;
  const fields: [string, string | number | undefined][] = [
    ['author', `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['booktitle', within && escapeTex(within)],
    ['publisher', escapeTex(publisher)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['note', escapeTex(note)],
    ['language', escapeTex(language)],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const TEX_COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\~^{}$&#_%]/g, (mark) => TEX_COMMANDS[mark] ?? `\\${mark}`);

/** RIS, which reference managers import: a tag and a value on each line. */
export function ris(citation: Citation): string {
  const { key, author, title, within, publisher, issued, note, language, url } = citation;
  const [year, month, day] = issued;
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'));
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    ['T2', within],
    ['PB', publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ['LA', language],
    ['N1', note],
    ['UR', url],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\n');
}

/** CSL-JSON, as citation styles read it: an array of one item. */
export function cslJson(citation: Citation): string {
  const { key, author, title, within, publisher, issued, note, language, url } = citation;
  const item = {
    id: key,
    type: 'webpage',
    title,
    'container-title': within,
    author: [{ literal: author }],
    publisher,
    issued: { 'date-parts': [issued] },
    note,
    language,
    URL: url,
  };
  return JSON.stringify([item], null, 2);
}
