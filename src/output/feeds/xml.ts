import { escapeXml } from '../../core/escape-xml.ts';

/** A finished piece of XML; only the two functions here make one, so that no text goes in unescaped. */
export type Xml = string & { readonly xml: unique symbol };

type Attributes = Record<string, string>;

/** An element that holds text, or nothing. */
export const leaf = (name: string, text = '', attributes: Attributes = {}): Xml =>
  (text === ''
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${safe(text)}</${name}>`) as Xml;

/** An element that holds elements, each on a line of its own. */
export const branch = (name: string, attributes: Attributes, children: Xml[]): Xml =>
  [`<${name}${written(attributes)}>`, ...children, `</${name}>`].join('\n') as Xml;

/** A document as a file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${safe(value)}"`)
    .join('');

/** XML has no way at all to write these characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const safe = (text: string): string => escapeXml(text.replace(FORBIDDEN, ''));
