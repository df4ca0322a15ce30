import type { Prose } from '../../schema/body.ts';
import { plainText } from '../prose.ts';
import { Text } from './difference.ts';

/** A text for a comparison. A line that is broken elsewhere is the same to readers. */
export const writtenText = (prose: Prose): Text =>
  new Text(marked(prose).replace(/ ¶ $/, ''), plainText(prose));

/** The text with its marks, about as it is written. */
function marked(prose: Prose): string {
  return prose
    .map((node) => {
      if (typeof node === 'string') return node.replace(/[ \t\n]+/g, ' ');
      const { tag, children, at: _, ...marks } = node;
      const inside = marked(children);
      if (tag === 'p') return `${inside} ¶ `;
      if (tag === 'em') return `*${inside}*`;
      if (tag === 'strong') return `**${inside}**`;
      const attributes = Object.entries(marks).map(
        ([name, value]) => ` ${name}="${[value].flat().join(' ')}"`,
      );
      return `<${tag}${attributes.join('')}>${inside}</${tag}>`;
    })
    .join('');
}
