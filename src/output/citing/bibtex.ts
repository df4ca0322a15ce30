import type { Citation } from './citation.ts';

/** A reference as BibTeX. `misc` is the one type for pages that every style of it knows. */
export function bibtex({
  key,
  author,
  title,
  within,
  publisher,
  issued,
  asOf,
  language,
  url,
}: Citation): string {
  const [year, month, day] = issued;
  const fields: [string, string | number | undefined][] = [
    ['author', `{${escape(author)}}`],
    ['title', `{${escape(title)}}`],
    ['booktitle', within && escape(within)],
    ['publisher', escape(publisher)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['note', `As of ${escape(asOf)}`],
    ['language', escape(language)],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which nothing is a command to TeX. */
const escape = (text: string): string =>
  text.replace(/[\\~^{}$&#_%]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);
