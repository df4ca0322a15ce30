import { type ComponentName, COMPONENTS, type Prose, type ProseElement } from '../../schema/body.ts';
import { suggest } from '../did-you-mean.ts';
import { readAttributes } from './attributes.ts';
import { isJsx, type Node, placeOf } from './hast.ts';
import type { Report } from './report.ts';

/** What a reader of prose needs to know of its file. */
export interface ProseContext {
  lines: string[];
  report: Report;
  /** Components that may stand within a line. */
  inline: readonly ComponentName[];
}

const TAGS = new Set(['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'h2', 'h3', 'br']);

/** Turns parsed Markdown into prose; whatever is not plain text, a link or an inline component is reported. */
export function readProse(nodes: Node[], context: ProseContext): Prose {
  return nodes.flatMap((node): Prose => {
    if (node.type === 'text') return [node.value ?? ''];
    if (isJsx(node)) return readInline(node, context);
    if (node.type === 'element' && TAGS.has(node.tagName ?? '')) return [readElement(node, context)];
    if (node.tagName === 'img') {
      context.report.error(
        placeOf(node),
        'Pictures in text are not used: they are drawn from data.',
        'Use <Chart>, <Map> or <Timeline> in story.mdx.',
      );
    } else if (!refuse(node, context.report)) {
      context.report.error(
        placeOf(node),
        `<${node.tagName ?? node.type}> has no place here.`,
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
      element.at,
      `“${href}” is not an address that can be linked.`,
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

/** Reports what MDX would run as code. True where it was that. */
export function refuse(node: Node, report: Report): boolean {
  if (node.type === 'mdxjsEsm') {
    report.error(
      placeOf(node),
      'import and export are not allowed: a story holds no code.',
      'Remove the line; components need no import.',
    );
    return true;
  }
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    report.error(
      placeOf(node),
      `{${node.value ?? ''}} is not allowed: a story holds no code.`,
      'Write \\{ for a brace meant as text.',
    );
    return true;
  }
  return false;
}

export function refuseComponent(node: Node, allowed: readonly string[], report: Report): void {
  const name = node.name ?? '';
  const at = placeOf(node);
  if (name === '') report.error(at, '<> is not allowed.', 'Write \\< for a < meant as text.');
  else if (/^[a-z]/.test(name))
    report.error(
      at,
      `Raw HTML is not allowed: <${name}>.`,
      'Use Markdown or one of the components; write \\< for a < meant as text.',
    );
  else if (Object.hasOwn(COMPONENTS, name))
    report.error(at, `<${name}> may not stand here.`, `Here you may use: ${allowed.join(', ')}.`);
  else report.error(at, `There is no component <${name}>.`, suggest(name, allowed));
}
