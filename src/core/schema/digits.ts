import { z } from 'zod';

/** A number as it was written, digit for digit: 1.50 keeps its zero, and a long integer all its digits. */
export type Digits = `${number}`;

const DIGITS = /^-?(0|[1-9]\d*)(\.\d{1,20})?$/;

/**
 * A number that readers see. It stays text, because a JavaScript number loses zeros and, beyond 2^53, digits. YAML gives
 * a number, or text where a number would not print what was written (`core/story/read/yaml.ts`).
 */
export const digitsSchema = (limits: { minimum?: number; maximum?: number } = {}) =>
  z
    .unknown()
    .transform((input, context): Digits => {
      const { minimum = -Infinity, maximum = Infinity } = limits;
      const { issues } = context;
      if (!/\d/.test(typeof input === 'number' || typeof input === 'string' ? String(input) : '')) {
        issues.push({ code: 'invalid_type', expected: 'number', input });
        return z.NEVER;
      }
      const text = String(input).trim();
      if (!DIGITS.test(text)) {
        const complete = allDigits(text);
        const hint =
          complete === undefined
            ? 'Write only digits, with a point before decimals: 12000, 0.04.'
            : `Write ${complete}.`;
        issues.push({
          code: 'custom',
          input,
          message: `“${text}” is not a number in digits.`,
          params: { hint },
        });
        return z.NEVER;
      }
      const bound = { input, origin: 'number', inclusive: true } as const;
      if (Number(text) > maximum) issues.push({ ...bound, code: 'too_big', maximum });
      if (Number(text) < minimum) issues.push({ ...bound, code: 'too_small', minimum });
      return text as Digits;
    })
    .meta({ type: 'number', ...limits });

/** The digits that were probably meant: of 1e6, 12_000, 12,000, +5, .5, 007. */
function allDigits(text: string): string | undefined {
  const plain = text
    .replace(/^([+-]?\d{1,3})(?:[,_ \u00A0\u202F’']\d{3})+(?=$|\.)/, (grouped) =>
      grouped.replace(/[^\d+-]/g, ''),
    )
    .replaceAll('_', '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain)) return undefined;
  const decimals = /^[^e]*\.(\d*)/i.exec(plain)?.[1]?.length ?? 0;
  const exponent = /e/i.test(plain);
  const complete = new Intl.NumberFormat('en', {
    useGrouping: false,
    minimumFractionDigits: exponent ? 0 : decimals,
    maximumFractionDigits: 100,
  }).format(plain.replace(/^\+/, '') as Digits);
  return DIGITS.test(complete) ? complete : undefined;
}
