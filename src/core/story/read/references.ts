import { parseMdx } from './mdast.ts';

const decoded = new Map<string, string>();

/** The character that a reference such as `&eacute;` or `&#233;` stands for, as the parser reads it; else the reference. */
export function decodeReference(reference: string): string {
  let character = decoded.get(reference);
  if (character === undefined) {
    const text = parseMdx(`x${reference}x`, 0).children?.[0]?.children?.[0]?.value;
    character = text?.slice(1, -1) ?? reference;
    decoded.set(reference, character);
  }
  return character;
}
