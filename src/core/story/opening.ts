/** The part of a date that opens an entry’s file name: its first day, month or year, without doubt or hour. */
export const opening = (date: string): string => date.replace(/^[~?%]/, '').split(/[T/~?%]/)[0] ?? '';
