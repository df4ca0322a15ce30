import { type ComponentName, type Prose, type ProseElement } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { reportLiteralMarkup } from './literal-markup.ts';
import { isEmpty, isJsx, type Node, placeOf, writtenLines } from './mdast.ts';
import { refuseCode, refuseComponent, refuseMarkdown, reportText } from './refusals.ts';
import type { Report } from './report.ts';

/** A file that is read. */
export interface FileContext {
  lines: string[];
  report: Report;
  /** Components that are allowed within a line. */
  inline: readonly ComponentName[];
}

/** What reading prose needs to know of its file. */
export interface ProseContext extends FileContext {
  /** The addresses that `[words][name]` refers to, by their names. */
  definitions: ReadonlyMap<string, string>;
  /** Whether the text may refer to footnotes. */
  footnotes: boolean;
}

/** Nodes of a line of text. */
export const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'break',
  'footnoteReference',
]);

/** Reads the nodes of a line. Inside a link or a term there may be no other. */
export function readPhrasing(nodes: Node[], context: ProseContext, inside?: string): Prose {
  return nodes.flatMap((node): Prose => {
    const { report, lines } = context;
    if (node.type === 'text') {
      reportLiteralMarkup(node, lines, report);
      return [node.value ?? ''];
    }
    const at = placeOf(node);
    if (node.type === 'break') return [{ tag: 'br', children: [], at }];
    if (node.type === 'emphasis' || node.type === 'strong') {
      const children = readPhrasing(node.children ?? [], context, inside);
      return [{ tag: node.type === 'strong' ? 'strong' : 'em', children, at }];
    }
    if (node.type === 'paragraph' && inside !== undefined)
      return readPhrasing(node.children ?? [], context, inside);
    const opens = isJsx(node) || PHRASING.has(node.type);
    if (opens && inside !== undefined) {
      report.error(
        'markdown',
        at,
        `A link, a term or a note cannot be inside ${inside}.`,
        'Move it behind the words.',
      );
      return [];
    }
    if (isJsx(node)) return readComponent(node, context);
    if (node.type === 'link' || node.type === 'linkReference') return readLink(node, context);
    if (node.type === 'footnoteReference' && context.footnotes)
      return [{ tag: 'footnote', id: node.identifier ?? '', children: [], at }];
    if (!refuseCode(node, report)) refuseMarkdown(node, report);
    return [];
  });
}

function readLink(node: Node, context: ProseContext): Prose {
  const { report, lines, definitions } = context;
  const at = placeOf(node);
  const href = node.url ?? definitions.get(node.identifier ?? '') ?? '';
  const words = readPhrasing(node.children ?? [], context, 'a link');
  if (!writtenLines(node, lines)[0]?.startsWith('[')) {
    const message = `“${href.replace(/^mailto:/, '')}” is an address without words.`;
    report.error('markdown', at, message, `Write what it leads to: [words](${href}).`);
    return [];
  }
  if (typeof node.title === 'string')
    report.error(
      'markdown',
      at,
      'A link has no title.',
      'Write [words](address), and nothing after the address.',
    );
  if (isEmpty(node))
    report.error('markdown', at, 'This link has no words.', 'Write what it leads to: [words](address).');
  if (node.url !== undefined) checkAddress(href, at, report);
  return [{ tag: 'a', href: encodeAddress(href), children: words, at }];
}

/** Reports an address that no link of a story may have. */
export function checkAddress(href: string, at: ProseElement['at'], report: Report): void {
  const message = `“${href}” is not a valid link address.`;
  const sign = /[\s\p{Cc}<>"\\^`{|}]|%(?![\da-f]{2})/iu.exec(href)?.[0];
  if (!/^(?:https?:\/\/|\/|#|mailto:[^\s@]+@[^\s@]+$)/.test(href))
    report.error('links', at, message, 'Start it with https:// or mailto:, or, inside the story, with /.');
  else if (sign !== undefined)
    report.error('links', at, message, `Write ${encodeURIComponent(sign)} for “${sign}” in it.`);
}

/** An address in ASCII, as Astro writes it. */
const encodeAddress = (href: string): string =>
  href.replace(/[^!#$%&-;=?-Z_a-z~]/gu, (character) => encodeURIComponent(character.toWellFormed()));

function readComponent(node: Node, context: ProseContext): Prose {
  const name = context.inline.find((inline) => inline === node.name);
  if (name === undefined) {
    refuseComponent(node, context.inline, context.report);
    return [];
  }
  const attributes = readAttributes(name, node, context.lines, context.report);
  if (!attributes) return [];
  const at = placeOf(node);
  if ('claims' in attributes) {
    reportText(node, context.report);
    return [{ tag: 'cite', claims: attributes.claims, children: [], at }];
  }
  if (!('id' in attributes) || attributes.id === undefined) return [];
  const children = readPhrasing(node.children ?? [], context, `<${name}>`);
  if (isEmpty(node))
    context.report.error('component-text', at, `<${name}> is empty.`, 'Write its text, or delete it.');
  return [{ tag: 'term', id: attributes.id, children, at }];
}
