import { en } from './en.ts';
import { type Translate, translator } from './messages.ts';

/** A key of the catalogue. */
export type MessageKey = keyof typeof en;

const translators = new Map<string, Translate<typeof en>>();

/** The translator of a story's language. There is one catalogue so far, English, which every story gets. */
export function messages(language: string): Translate<typeof en> {
  let found = translators.get(language);
  if (!found) translators.set(language, (found = translator(language, en)));
  return found;
}

/** The part of the catalogue that a script uses, to be sent to it as JSON. */
export const pickMessages = <Key extends MessageKey>(keys: readonly Key[]): Pick<typeof en, Key> =>
  Object.fromEntries(keys.map((key) => [key, en[key]])) as unknown as Pick<typeof en, Key>;
