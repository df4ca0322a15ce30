/** The parts of a built page that are inspected. */
export interface Markup {
  ids: Set<string>;
  /** Ids that more than one element has. */
  repeatedIds: Set<string>;
  /** The values of href and src, as written. */
  links: Set<string>;
  /** Tags with code or style in the page itself, which the security policy would refuse. */
  inline: string[];
}

/** A comment, or a tag with its attributes, whose quoted values may contain text that looks like a tag. */
const TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Reads the tags of a page. */
export function readMarkup(html: string): Markup {
  const markup: Markup = { ids: new Set(), repeatedIds: new Set(), links: new Set(), inline: [] };
  for (const [tag, name, attributes] of html.matchAll(TAG)) {
    if (name === undefined) continue;
    if (readTag(name.toLowerCase(), attributes ?? '', markup)) markup.inline.push(tag.slice(0, 80));
  }
  return markup;
}

/** Records a tag's id and links, and returns whether it holds code or style. */
function readTag(name: string, attributes: string, { ids, repeatedIds, links }: Markup): boolean {
  let inline = name === 'style';
  // Scripts that load a file and data blocks are allowed.
  let refused = name === 'script';
  for (const [, given = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = given.toLowerCase();
    const value = unescape(double ?? single ?? bare ?? '');
    if (attribute === 'id') (ids.has(value) ? repeatedIds : ids).add(own(value));
    else if (attribute === 'href' || attribute === 'src') links.add(own(value));
    if (attribute === 'style' || attribute.startsWith('on')) inline = true;
    if (ADDRESSES.has(attribute) && CODE.test(value)) inline = true;
    if (attribute === 'src' || (attribute === 'type' && DATA.has(value))) refused = false;
  }
  return inline || refused;
}

/** A copy, because V8 keeps the page in memory as long as a substring of it. */
const own = (part: string): string => ` ${part}`.slice(1);

/** Types of `<script>` that are data, not code. */
const DATA = new Set(['application/json', 'application/ld+json']);
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
