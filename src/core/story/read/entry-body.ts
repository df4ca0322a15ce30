import { isUnseen } from '../../characters.ts';
import { type Account, type Block, PLACES, type Prose } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { readDefinitions } from './definitions.ts';
import { FLOW, readFlow } from './flow.ts';
import { isBlank, isJsx, type Node, nodesOf, placeOf } from './mdast.ts';
import type { FileContext, ProseContext } from './phrasing.ts';
import { refuseCode, refuseComponent, refuseMarkdown } from './refusals.ts';

/** The blocks of an entry's body, in order. Anything else is reported and omitted. */
export function readEntryBody(root: Node, file: FileContext): Block[] {
  const context = { ...file, definitions: readDefinitions(root, file.report), footnotes: false };
  return (root.children ?? []).flatMap((node) => {
    if (isBlank(node) || node.type === 'definition') return [];
    if (isJsx(node)) return readBlock(node, context);
    const children = node.children?.filter((child) => !isBlank(child)) ?? [];
    if (node.type === 'paragraph' && children.length > 0 && children.every(isBlockJsx)) {
      return children.flatMap((child) => readBlock(child, context));
    }
    if (node.type === 'heading' || node.type === 'thematicBreak') refuseMarkdown(node, context.report);
    else if (!refuseCode(node, context.report)) {
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
  const placed = () => ({ prose: readText(node, context), at: placeOf(node) });
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
    child.type === 'paragraph' ? (child.children ?? []) : [child],
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
    return attributes ? [{ ...attributes, prose: readText(child, context), at: placeOf(child) }] : [];
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

/** The text of a component. */
function readText(node: Node, context: ProseContext): Prose {
  if ([...nodesOf(node)].every(({ value }) => isUnseen(value ?? '')))
    context.report.error(
      'component-text',
      placeOf(node),
      `<${node.name}> is empty.`,
      'Write its text, or delete it.',
    );
  const allowed = node.name === 'Quote' ? FLOW.quote : node.name === 'Context' ? FLOW.context : FLOW.claim;
  return readFlow(node.children ?? [], allowed, context);
}
