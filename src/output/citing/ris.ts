import type { Citation } from './citation.ts';

/** A reference as RIS, which reference managers import: a tag and a value on each line. */
export function ris({
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
    ['N1', `As of ${asOf}`],
    ['UR', url],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\n');
}
