import { DateError } from './clock.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const interval = (first: string, last: string): string => `Write its first and last: ${first}/${last}.`;

/** The parts of a year that EDTF numbers from 21 to 41: the name, the first month, and how many months it has. */
function partOfYear(code: number): [name: string, first: number, months: number] | undefined {
  if (code < 21 || code > 41) return undefined;
  // 21 to 24 are seasons of either hemisphere, 25 to 28 of the northern, 29 to 32 of the southern.
  if (code <= 32) return ['season', ((code - 21 + (code >= 29 ? 2 : 0)) % 4) * 3 + 3, 3];
  if (code <= 36) return ['quarter', (code - 33) * 3 + 1, 3];
  return code <= 39
    ? ['third of a year', (code - 37) * 4 + 1, 4]
    : ['half of a year', (code - 40) * 6 + 1, 6];
}

function monthsOf(year: string, code: string): [string, string] | undefined {
  const part = partOfYear(Number(code));
  if (!part) return undefined;
  const [name, first, months] = part;
  const last = first + months - 1;
  const end = last > 12 ? `${Number(year) + 1}-${two(last - 12)}` : `${year}-${two(last)}`;
  return [`is a ${name}`, interval(`${year}-${two(first)}`, end)];
}

const UNKNOWN = 'has digits that are not known';

/** Dates that people write and this product does not read: what each is, and what to write instead. */
const FORMS: [RegExp, (...groups: string[]) => [string, string] | undefined][] = [
  [/^(-?\d{3})(?:X|0s)$/i, (decade) => ['is a decade', interval(`${decade}0`, `${decade}9`)]],
  [/^(-?\d{2})XX$/i, (century) => ['is a century', interval(`${century}00`, `${century}99`)]],
  [
    /^(\d{1,2})(?:st|nd|rd|th)[ -]century$/i,
    (number) => ['is a century', interval(`${two(Number(number) - 1)}01`, `${two(Number(number))}00`)],
  ],
  [/^(-?\d{4})-XX(?:-XX)?$/i, (year) => [UNKNOWN, `Write the year alone: ${year}.`]],
  [/^(-?\d{4}-\d\d)-XX$/i, (month) => [UNKNOWN, `Write the month alone: ${month}.`]],
  [/^[\d-]*X[\dX-]*$/i, () => [UNKNOWN, 'Write the part of the date that is known, or START/END.']],
  [/^(-?\d{4})-(\d\d)$/, monthsOf],
  [
    /^(?:spring|summer|autumn|fall|winter)\b|\b(?:spring|summer|autumn|fall|winter)$/i,
    () => ['is a season', 'Write its months, such as 2024-06/2024-08.'],
  ],
  [/^\[.*\]$|^\{.*\}$/, () => ['is a set of dates', 'Write one of them, or START/END.']],
  [/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => ['has no hyphens', `Write ${year}-${month}-${day}.`]],
  [/^Y?-?\d{5,}$/i, () => ['is not a year of the calendar', 'Years run from -9999 to 9999.']],
  [
    /^(-?)(\d{1,3})$/,
    (sign, year) => {
      const meaning = sign === '' ? '' : `, which is ${Number(year) + 1} BC`;
      return ['is a year without four digits', `Write ${sign}${year.padStart(4, '0')}${meaning}.`];
    },
  ],
];

/** The error for a text that is not a date: it names forms that are not supported, and says what to write instead. */
export function notADate(text: string): DateError {
  const bare = text.replace(/^[~?%]|[~?%]$/g, '');
  for (const [form, explain] of FORMS) {
    const groups = form.exec(bare);
    const found = groups && explain(...groups.slice(1));
    if (found) return new DateError(`“${text}” ${found[0]}.`, found[1]);
  }
  return new DateError(
    `“${text}” is not a date.`,
    'Write 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+01:00, or two of them with / between.',
  );
}
