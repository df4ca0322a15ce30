import { escapeXml } from '../../core/escape-xml.ts';

/**
 * A piece of XML. Only the two functions here create one, so no text is unescaped.
 *
 * Feeds are written with these and not with a library: `feed` 6 marks plain headlines as HTML, has no `xml:lang`, writes
 * JSON Feed 1.0 and passes control characters through; @astrojs/rss writes RSS alone.
 */
export type Xml = string & { readonly xml: unique symbol };

type Attributes = Record<string, string>;

/** An element with text, or without content. */
export const leaf = (name: string, text = '', attributes: Attributes = {}): Xml =>
  (text === ''
    ? `<${name}${attributesXml(attributes)}/>`
    : `<${name}${attributesXml(attributes)}>${safe(text)}</${name}>`) as Xml;

/** An element with child elements, each on its own line. */
export const branch = (name: string, attributes: Attributes, children: Xml[]): Xml =>
  [`<${name}${attributesXml(attributes)}>`, ...children, `</${name}>`].join('\n') as Xml;

/** A document as a file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${safe(value)}"`)
    .join('');

/** XML cannot express these characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const safe = (text: string): string => escapeXml(text.replace(FORBIDDEN, ''));
