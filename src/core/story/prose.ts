import type { Prose, ProseElement } from '../schema/body.ts';

/** Every element of a text, depth first. */
export function* elements(prose: Prose): Generator<ProseElement> {
  for (const node of prose) {
    if (typeof node === 'string') continue;
    yield node;
    yield* elements(node.children);
  }
}

/** The words of a text, with single spaces. */
export function plainText(prose: Prose): string {
  return joinText(prose).replace(/\s+/g, ' ').trim();
}

function joinText(prose: Prose): string {
  const texts = prose.map((node) => {
    if (typeof node === 'string') return node;
    const inner = joinText(node.children);
    switch (node.tag) {
      case 'p':
      case 'h2':
      case 'h3':
      case 'br':
        return ` ${inner} `;
      case 'ul':
      case 'ol':
        return ` ${sentences(node.children)} `;
      case 'table':
        return ` ${tableText(node)} `;
      default:
        return inner;
    }
  });
  return texts.join('');
}

/** The items of a list one after the other, each with the punctuation that it has, else a semicolon. */
const sentences = (items: Prose): string =>
  items
    .map((item) => plainText([item]))
    .map((text, index) =>
      index === items.length - 1 || /[.!?…:;,،؛؟。]["”’»)]?$/u.test(text) ? text : `${text};`,
    )
    .join(' ');

/** A table as a sentence: each row as “heading: cell, heading: cell”. */
function tableText({ children }: ProseElement): string {
  const [head = [], ...rows] = [...elements(children)]
    .filter(({ tag }) => tag === 'tr')
    .map((row) => row.children.map((cell) => plainText([cell])));
  const texts = rows.map((row) =>
    row
      .flatMap((cell, column) => (cell === '' ? [] : head[column] ? `${head[column]}: ${cell}` : cell))
      .join(', '),
  );
  return `${texts.join('; ')}.`;
}
