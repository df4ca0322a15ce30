import type { Position } from '../schema/body.ts';
import type { Draft } from './read/draft.ts';
import type { WrittenText } from './texts.ts';

/**
 * The position of a part of a text in the writer's file, or of the whole text where marks of Markdown are in the way.
 * @param index of the part in the text
 */
export function placeOfPart(
  { text, file, at }: WrittenText,
  part: string,
  index: number,
  { files }: Draft,
): Position {
  const written = files.find(({ path }) => path === file)?.text ?? '';
  const words = part.split(' ').map((word) => word.replace(/[^\w\s]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'g');
  const earlier = text.slice(0, index).match(pattern)?.length ?? 0;
  const lines = written.split('\n').slice(0, at.line - 1);
  pattern.lastIndex = lines.reduce((length, line) => length + line.length + 1, at.column - 1);
  const match = [...written.matchAll(pattern)][earlier];
  if (!match) return at;
  const before = written.slice(0, match.index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
