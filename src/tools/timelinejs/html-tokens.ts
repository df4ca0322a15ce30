import { decodeReference } from '../../core/story/read/references.ts';

/** A well-formed tag. */
export interface Tag {
  /** Its name in lower case. */
  tag: string;
  closes: boolean;
  /** By their names in lower case; character references are not decoded. */
  attributes: Record<string, string>;
  raw: string;
}

const TAG =
  /<(?<slash>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** HTML as texts and well-formed tags, in order. Everything else is text. */
export function tokens(html: string): ({ text: string } | Tag)[] {
  const found: ReturnType<typeof tokens> = [];
  let from = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > from) found.push({ text: html.slice(from, match.index) });
    from = match.index + match[0].length;
    const { slash, name = '', attributes = '' } = match.groups ?? {};
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
    );
    found.push({
      tag: name.toLowerCase(),
      closes: slash === '/',
      attributes: Object.fromEntries(pairs),
      raw: match[0],
    });
  }
  if (from < html.length) found.push({ text: html.slice(from) });
  return found;
}

/** Text with HTML's character references decoded, by the parser that reads stories: it knows all 2,000 of them. */
export const decodeReferences = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, decodeReference);
