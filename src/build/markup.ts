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
  for (const [tag, name, attributes] of html.matchAll(TAG)) {
    if (name === undefined) continue;
    if (readTag(name.toLowerCase(), attributes ?? '', markup)) markup.inline.push(tag.slice(0, 80));
  }
  return markup;
}

/** Notes a tag's id and links, and returns whether it holds code or style. */
function readTag(name: string, attributes: string, { ids, links }: Markup): boolean {
  let inline = name === 'style';
  // Of scripts, one that loads a file and one that holds data are let in.
  let refused = name === 'script';
  for (const [, given = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = given.toLowerCase();
    const value = unescape(double ?? single ?? bare ?? '');
    if (attribute === 'id') ids.add(own(value));
    else if (attribute === 'href' || attribute === 'src') links.add(own(value));
    if (attribute === 'style' || attribute.startsWith('on')) inline = true;
    if (ADDRESSES.has(attribute) && CODE.test(value)) inline = true;
    if (attribute === 'src' || (attribute === 'type' && value === 'application/ld+json')) refused = false;
  }
  return inline || refused;
}

/** A copy: V8 keeps the whole of a text for as long as a part of it. */
const own = (part: string): string => ` ${part}`.slice(1);

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction']);
const CODE = /^\s*(javascript|data|vbscript):/i;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    const code = hex !== undefined ? parseInt(String(hex), 16) : Number(decimal);
    return Number.isNaN(code) ? (ENTITIES[name] ?? whole) : String.fromCodePoint(code);
  });
}
