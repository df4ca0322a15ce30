import { type ComponentName, COMPONENTS, type Prose, type ProseElement } from '../../schema/body.ts';
import { suggest } from '../did-you-mean.ts';
import { readAttributes } from './attributes.ts';
import { isJsx, type Node, placeOf } from './hast.ts';
import type { Report } from './report.ts';

/** What reading prose needs to know of its file. */
export interface ProseContext {
  lines: string[];
  report: Report;
  /** Components that are allowed within a line. */
  inline: readonly ComponentName[];
}

const TAGS = new Set(['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'h2', 'h3', 'br']);

/** Turns parsed Markdown into prose; anything but plain text, links and inline components is reported. */
export function readProse(nodes: Node[], context: ProseContext): Prose {
  return nodes.flatMap((node): Prose => {
    if (node.type === 'text') return [node.value ?? ''];
    if (isJsx(node)) return readInline(node, context);
    if (node.type === 'element' && TAGS.has(node.tagName ?? '')) return [readElement(node, context)];
    if (node.tagName === 'img') {
      context.report.error(
        'markdown',
        placeOf(node),
        'Pictures are not allowed in text: they are drawn from data.',
        'Use <Chart>, <Map> or <Timeline> in story.mdx.',
      );
    } else if (!refuse(node, context.report)) {
      context.report.error(
        'markdown',
        placeOf(node),
        `<${node.tagName ?? node.type}> is not allowed here.`,
        'Use plain text, *emphasis*, lists and links.',
      );
    }
    return [];
  });
}

function readElement(node: Node, context: ProseContext): ProseElement {
  const tag = node.tagName as ProseElement['tag'];
  const element: ProseElement = { tag, children: readProse(node.children ?? [], context), at: placeOf(node) };
  if (tag !== 'a') return element;
  const href = String(node.properties?.['href'] ?? '');
  if (!/^(https?:\/\/|\/|#)/.test(href)) {
    context.report.error(
      'links',
      element.at,
      `“${href}” is not a valid link address.`,
      'Start it with https:// or, inside the story, with /.',
    );
  }
  return { ...element, href };
}

function readInline(node: Node, context: ProseContext): Prose {
  const name = context.inline.find((inline) => inline === node.name);
  if (name === undefined) {
    refuseComponent(node, context.inline, context.report);
    return [];
  }
  const attributes = readAttributes(name, node, context.lines, context.report);
  if (!attributes) return [];
  const children = readProse(node.children ?? [], context);
  const at = placeOf(node);
  if ('claims' in attributes) return [{ tag: 'cite', claims: attributes.claims, children, at }];
  return 'id' in attributes && attributes.id !== undefined
    ? [{ tag: 'term', id: attributes.id, children, at }]
    : [];
}

/** Reports what MDX would run as code. True if the node is code. */
export function refuse(node: Node, report: Report): boolean {
  if (node.type === 'mdxjsEsm') {
    report.error(
      'no-code',
      placeOf(node),
      'import and export are not allowed: a story contains no code.',
      'Remove the line; components need no import.',
    );
    return true;
  }
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    report.error(
      'no-code',
      placeOf(node),
      `{${node.value ?? ''}} is not allowed: a story contains no code.`,
      'Write \\{ for a literal brace.',
    );
    return true;
  }
  return false;
}

export function refuseComponent(node: Node, allowed: readonly string[], report: Report): void {
  const name = node.name ?? '';
  const at = placeOf(node);
  if (name === '') report.error('no-code', at, '<> is not allowed.', 'Write \\< for a literal <.');
  else if (/^[a-z]/.test(name))
    report.error(
      'no-code',
      at,
      `Raw HTML is not allowed: <${name}>.`,
      'Use Markdown or one of the components; write \\< for a literal <.',
    );
  else if (Object.hasOwn(COMPONENTS, name))
    report.error(
      'known-components',
      at,
      `<${name}> is not allowed here.`,
      `Allowed here: ${allowed.join(', ')}.`,
    );
  else report.error('known-components', at, `There is no component <${name}>.`, suggest(name, allowed));
}
