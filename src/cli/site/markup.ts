/** What is read of a built page to judge it. */
export interface Markup {
  ids: Set<string>;
  /** The values of href and src, as they are written. */
  links: Set<string>;
  /** What the security policy would refuse: code and style that stand in the page itself. */
  inline: string[];
}

/** A comment, or a tag with its attributes; text that looks like a tag inside a quoted value is no tag. */
const TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Reads the tags of a page. */
export function readMarkup(html: string): Markup {
  const markup: Markup = { ids: new Set(), links: new Set(), inline: [] };
  const text = html.replace(/(<script\b[^>]*type="application\/ld\+json"[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  for (const [tag, name, attributes] of text.matchAll(TAG)) {
    if (name === undefined) continue;
    const given = readAttributes(attributes ?? '');
    if (isInline(name.toLowerCase(), given)) markup.inline.push(tag.slice(0, 80));
    const id = given.get('id');
    if (id !== undefined) markup.ids.add(id);
    for (const key of ['href', 'src']) {
      const value = given.get(key);
      if (value !== undefined) markup.links.add(value);
    }
  }
  return markup;
}

function readAttributes(text: string): Map<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]) =>
      [name.toLowerCase(), unescape(double ?? single ?? bare ?? '')] as const,
  );
  return new Map(pairs);
}

function isInline(name: string, attributes: Map<string, string>): boolean {
  if (name === 'style' || attributes.has('style')) return true;
  if (name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json')
    return true;
  return [...attributes].some(
    ([key, value]) =>
      key.startsWith('on') ||
      (['href', 'src', 'action', 'formaction'].includes(key) &&
        /^\s*(javascript|data|vbscript):/i.test(value)),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    const code = hex !== undefined ? parseInt(String(hex), 16) : Number(decimal);
    return Number.isNaN(code) ? (ENTITIES[name] ?? whole) : String.fromCodePoint(code);
  });
}
