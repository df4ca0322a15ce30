import type { Digits } from '../schema/digits.ts';

/** A number with the digits that were written; the language decides their shape, their groups and the decimal separator. */
export function numberText(number: Digits, language: string): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(number);
}
