import { type Account, type Block, PLACES, type Prose } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { isBlank, isJsx, type Node, placeOf } from './hast.ts';
import { type ProseContext, readProse, refuse, refuseComponent } from './prose.ts';

/** The blocks of an entry's body, in order. Anything else is reported and omitted. */
export function readEntryBody(root: Node, context: ProseContext): Block[] {
  return (root.children ?? []).flatMap((node) => {
    if (isBlank(node)) return [];
    if (isJsx(node)) return readBlock(node, context);
    const children = node.children?.filter((child) => !isBlank(child)) ?? [];
    if (node.tagName === 'p' && children.length > 0 && children.every(isBlockJsx)) {
      return children.flatMap((child) => readBlock(child, context));
    }
    if (/^h[1-6]$/.test(node.tagName ?? '')) {
      context.report.error(
        'markdown',
        placeOf(node),
        'Headings are not allowed in an entry.',
        'Split it into two entries, or delete the heading.',
      );
    } else if (!refuse(node, context.report)) {
      context.report.error(
        'claimed-text',
        placeOf(node),
        'This text is outside a component, so it has no source.',
        'Put it in <Claim id="…" sources="…">, or in <Context> if it states no new fact.',
      );
    }
    return [];
  });
}

const isBlockJsx = (node: Node): boolean =>
  isJsx(node) && (PLACES.entry as readonly string[]).includes(node.name ?? '');

function readBlock(node: Node, context: ProseContext): Block[] {
  const { lines, report } = context;
  const placed = () => ({ prose: readParagraphs(node, context), at: placeOf(node) });
  switch (node.name) {
    case 'Claim': {
      const read = readAttributes(node.name, node, lines, report);
      return read ? [{ type: 'claim', ...read, ...placed() }] : [];
    }
    case 'Quote': {
      const read = readAttributes(node.name, node, lines, report);
      return read ? [{ type: 'quote', ...read, ...placed() }] : [];
    }
    case 'Unknown': {
      const read = readAttributes(node.name, node, lines, report);
      return read ? [{ type: 'unknown', ...read, ...placed() }] : [];
    }
    case 'Context': {
      const read = readAttributes(node.name, node, lines, report);
      return read ? [{ type: 'context', ...read, ...placed() }] : [];
    }
    case 'Disputed': {
      const read = readAttributes(node.name, node, lines, report);
      const accounts = readAccounts(node, context);
      return read ? [{ type: 'disputed', ...read, accounts, at: placeOf(node) }] : [];
    }
    default:
      refuseComponent(node, PLACES.entry, report);
      return [];
  }
}

function readAccounts(node: Node, context: ProseContext): Account[] {
  const { lines, report } = context;
  const children = (node.children ?? []).flatMap((child) =>
    child.tagName === 'p' ? (child.children ?? []) : [child],
  );
  const inside = children.filter((child) => !isBlank(child));
  const accounts = inside.flatMap((child): Account[] => {
    if (child.name !== 'Account' || !isJsx(child)) {
      if (isJsx(child)) refuseComponent(child, ['Account'], report);
      else
        report.error(
          'accounts',
          placeOf(child),
          'Text in <Disputed> must be inside an <Account>.',
          'Write <Account by="…" kind="…" sources="…">text</Account>.',
        );
      return [];
    }
    const attributes = readAttributes('Account', child, lines, report);
    return attributes ? [{ ...attributes, prose: readParagraphs(child, context), at: placeOf(child) }] : [];
  });
  if (inside.length < 2) {
    report.error(
      'accounts',
      placeOf(node),
      'A <Disputed> needs at least two accounts.',
      'Add the other side in an <Account>, or use <Claim>.',
    );
  }
  return accounts;
}

/** Prose in paragraphs; text directly in a component becomes one. */
function readParagraphs(node: Node, context: ProseContext): Prose {
  const children = (node.children ?? []).filter((child) => !isBlank(child));
  const inBlocks =
    children.length > 0 && children.every((child) => ['p', 'ul', 'ol'].includes(child.tagName ?? ''));
  const prose = readProse(inBlocks ? children : (node.children ?? []), context);
  if (children.length === 0)
    context.report.error(
      'component-text',
      placeOf(node),
      `<${node.name}> is empty.`,
      'Write its text, or delete it.',
    );
  return inBlocks || prose.length === 0
    ? prose
    : [{ tag: 'p', children: trimEnds(prose), at: placeOf(node) }];
}

/** Without the line breaks between a component's tags and its text. */
function trimEnds(prose: Prose): Prose {
  const trimmed = [...prose];
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (typeof first === 'string') trimmed[0] = first.trimStart();
  if (typeof last === 'string') trimmed[trimmed.length - 1] = (trimmed.at(-1) as string).trimEnd();
  return trimmed;
}
