/**
 * A text of the generator's own: `{name}` marks what is filled in. Where the text depends on a count, one form for each
 * plural category of the language, chosen by the value called `count`.
 */
export type Message = string | PluralForms;
type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type Forms<M extends Message> = M extends string ? M : Extract<M[keyof M], string>;
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type NamesIn<M extends Message> = Names<Forms<M>> | (M extends string ? never : 'count');

/** The values that a message needs, as the rest of an argument list: empty where it needs none. */
type Values<M extends Message> = [NamesIn<M>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<M>, string | number>>];

/** A translator: the text of a key in one language. A key that the catalogue lacks is a type error. */
export interface Translate<Catalogue extends Record<string, Message>> {
  <Key extends keyof Catalogue & string>(key: Key, ...values: Values<Catalogue[Key]>): string;
  /** For the compiler only: a translator with fewer keys is a type error where more are needed. */
  readonly keys?: (key: keyof Catalogue) => void;
}

/** Makes a translator of a catalogue, or of the part of one that a script received. */
export function translator<Catalogue extends Record<string, Message>>(
  language: string,
  catalogue: Catalogue,
): Translate<Catalogue> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 });
  return (key, ...[values = {}]: [Record<string, string | number>?]) => {
    const message: Message = catalogue[key] ?? key;
    const form = typeof message === 'string' ? message : pluralForm(message, plurals, values['count']);
    return fill(form, values, (number) => numbers.format(number));
  };
}

/** A text with values in place of its `{names}`. */
export const fill = (
  text: string,
  values: Record<string, string | number>,
  format: (number: number) => string = String,
): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? format(value) : (value ?? placeholder);
  });

const pluralForm = (forms: PluralForms, plurals: Intl.PluralRules, count: string | number = 0): string =>
  forms[plurals.select(Number(count))] ?? forms.other;
