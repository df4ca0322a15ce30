import { plural } from '../../plural.ts';
import type { Prose, ProseElement } from '../../schema/body.ts';
import { isEmpty, isJsx, type Node, placeOf, writtenLines } from './mdast.ts';
import { PHRASING, type ProseContext, readPhrasing } from './phrasing.ts';
import { refuseCode, refuseComponent, refuseMarkdown } from './refusals.ts';

/** Blocks of Markdown. */
type Flow = 'paragraph' | 'heading' | 'list' | 'table';

/** The blocks of Markdown that each place may contain. */
export const FLOW = {
  claim: ['paragraph', 'list'],
  quote: ['paragraph'],
  context: ['paragraph', 'list', 'table'],
  explainer: ['paragraph', 'heading', 'list', 'table'],
  footnote: ['paragraph'],
} as const satisfies Record<string, readonly Flow[]>;

/** Reads blocks of Markdown. Those that are not allowed are reported; text directly in a component is a paragraph. */
export function readFlow(nodes: Node[], allowed: readonly Flow[], context: ProseContext): Prose {
  const prose: Prose = [];
  let paragraph: ProseElement | undefined;
  for (const node of nodes) {
    if (node.type === 'definition') continue;
    const inline =
      PHRASING.has(node.type) || (isJsx(node) && context.inline.some((name) => name === node.name));
    if (inline) {
      if (!paragraph) prose.push((paragraph = { tag: 'p', children: [], at: placeOf(node) }));
      paragraph.children.push(...readPhrasing([node], context));
      continue;
    }
    paragraph = undefined;
    if (isJsx(node)) refuseComponent(node, context.inline, context.report);
    else if (allowed.some((type) => type === node.type)) prose.push(...readBlock(node, context));
    else if (!refuseCode(node, context.report)) refuseMarkdown(node, context.report);
  }
  return prose.flatMap((block) => withoutSpaceAround(block));
}

/** A paragraph without the line breaks between a component's tags and its text; nothing if it is blank. */
function withoutSpaceAround(block: Prose[number]): Prose {
  if (typeof block === 'string' || block.tag !== 'p') return [block];
  const children = [...block.children];
  const [first, last] = [children[0], children.at(-1)];
  if (typeof first === 'string') children[0] = first.trimStart();
  if (typeof last === 'string') children[children.length - 1] = (children.at(-1) as string).trimEnd();
  return children.every((child) => child === '') ? [] : [{ ...block, children }];
}

function readBlock(node: Node, context: ProseContext): Prose {
  const at = placeOf(node);
  switch (node.type) {
    case 'heading':
      return readHeading(node, context);
    case 'list':
      return readList(node, context);
    case 'table':
      return [readTable(node, context)];
    default:
      return [{ tag: 'p', children: readPhrasing(node.children ?? [], context), at }];
  }
}

function readHeading(node: Node, context: ProseContext): Prose {
  const { report, lines } = context;
  const at = placeOf(node);
  const children = readPhrasing(node.children ?? [], context);
  if (/^\s*(?:=+|-+)\s*$/.test(writtenLines(node, lines).at(-1) ?? '')) {
    const message = 'A line of --- or === makes the text above it a heading.';
    report.error('markdown', at, message, 'Delete the line, or write ## before the heading.');
  } else if (node.depth !== 2 && node.depth !== 3) {
    const message = 'Headings start with ## or ###: # is the headline, and there are no more levels.';
    report.error('markdown', at, message, 'Write ##, or ### for a heading below it.');
  } else if (isEmpty(node)) {
    report.error('markdown', at, 'This heading is empty.', 'Write its words, or delete it.');
  } else return [{ tag: node.depth === 2 ? 'h2' : 'h3', children, at }];
  return [];
}

function readList(node: Node, context: ProseContext): Prose {
  const { report } = context;
  const at = placeOf(node);
  const items = node.children ?? [];
  const start = node.start ?? 1;
  if (node.ordered && items.length === 1 && start !== 1) {
    const message = `“${start}.” at the start of a paragraph makes it a list.`;
    report.error('markdown', at, message, `Write ${start}\\. for the number itself.`);
  }
  // Markdown puts the items of a list into paragraphs if one of them has a blank line in it.
  const loose = node.spread === true || items.some(({ spread }) => spread === true);
  return [
    {
      tag: node.ordered ? 'ol' : 'ul',
      ...(node.ordered && start !== 1 ? { start } : {}),
      children: items.map((item) => readItem(item, loose, context)),
      at,
    },
  ];
}

function readItem(node: Node, loose: boolean, context: ProseContext): ProseElement {
  const at = placeOf(node);
  const blocks = node.children ?? [];
  if (typeof node.checked === 'boolean') {
    const message = 'A list of tasks is not supported.';
    context.report.error('markdown', at, message, 'Delete the [ ] or [x], or write \\[ for a literal [.');
  } else if (isEmpty(node)) {
    context.report.error(
      'markdown',
      at,
      'This item is empty.',
      'Write its text, delete it, or write \\ before the sign.',
    );
  }
  const children = readFlow(blocks, FLOW.claim, context).flatMap((block) =>
    !loose && typeof block !== 'string' && block.tag === 'p' ? block.children : [block],
  );
  return { tag: 'li', children, at };
}

function readTable(node: Node, context: ProseContext): ProseElement {
  const [head, ...body] = node.children ?? [];
  const columns = head?.children?.length ?? 0;
  const row = (tr: Node, isHead: boolean): ProseElement => {
    const cells = tr.children ?? [];
    const extra = cells[columns];
    if (extra) {
      const message = `This row has ${plural(cells.length, 'cell')}, and the heading row has ${columns}.`;
      context.report.error(
        'tables',
        placeOf(extra),
        message,
        'Delete the cell, add a heading, or write \\| for a literal |.',
      );
    }
    const children = Array.from({ length: columns }, (_, column): ProseElement => {
      const cell = cells[column];
      const align = ALIGN[node.align?.[column] ?? 'left'];
      const at = placeOf(cell ?? tr);
      const text = readPhrasing(cell?.children ?? [], context);
      // The corner above a column of names has no words, so it is no heading.
      if (isHead && (!cell || isEmpty(cell)) && (column > 0 || columns === 1)) {
        context.report.error(
          'tables',
          at,
          'This column has no heading.',
          'Write its heading in the first row of the table.',
        );
      }
      return {
        tag: isHead && cell && !isEmpty(cell) ? 'th' : 'td',
        ...(align && { align }),
        children: text,
        at,
      };
    });
    return { tag: 'tr', children, at: placeOf(tr) };
  };
  const at = placeOf(node);
  if (body.length === 0)
    context.report.error(
      'tables',
      at,
      'This table has no rows.',
      'Write a row below the line |---|, or delete the table.',
    );
  return {
    tag: 'table',
    children: [
      { tag: 'thead', children: head ? [row(head, true)] : [], at },
      { tag: 'tbody', children: body.map((tr) => row(tr, false)), at },
    ],
    at,
  };
}

/** Left means where the line starts, so that a table in a language written from the right is mirrored. */
const ALIGN = { left: undefined, center: 'center', right: 'end' } as const;
