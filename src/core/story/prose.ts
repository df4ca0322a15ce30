import type { Prose, ProseElement } from '../schema/body.ts';

/** Every element of a text, depth first. */
export function* elements(prose: Prose): Generator<ProseElement> {
  for (const node of prose) {
    if (typeof node === 'string') continue;
    yield node;
    yield* elements(node.children);
  }
}

const BLOCKS = new Set<string>(['p', 'ul', 'ol', 'li', 'h2', 'h3', 'br']);

/** The words of a text, with single spaces. */
export function plainText(prose: Prose): string {
  return joinText(prose).replace(/\s+/g, ' ').trim();
}

function joinText(prose: Prose): string {
  const texts = prose.map((node) => {
    if (typeof node === 'string') return node;
    const inner = joinText(node.children);
    return BLOCKS.has(node.tag) ? ` ${inner} ` : inner;
  });
  return texts.join('');
}
