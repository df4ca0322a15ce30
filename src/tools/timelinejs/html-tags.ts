/** A well-formed tag. */
export interface Tag {
  /** Its name in lower case. */
  tag: string;
  closes: boolean;
  /** By their names in lower case, with character references unread. */
  attributes: Record<string, string>;
  raw: string;
}

const TAG =
  /<(?<slash>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** HTML as texts and well-formed tags, in order. Whatever is no such tag is text. */
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
