import type { Position, Positions } from '../../schema/body.ts';
import type { YamlSource } from './yaml.ts';

/** The positions of the values of a YAML document, by their paths. */
export function positionsOf(source: YamlSource, value: unknown, path: (string | number)[] = []): Positions {
  const positions: Positions = { [path.join('.')]: source.at(path) };
  const children: [string | number, unknown][] = Array.isArray(value)
    ? value.map((child, index) => [index, child])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  for (const [key, child] of children) Object.assign(positions, positionsOf(source, child, [...path, key]));
  return positions;
}

/** The position of a path, or of its nearest parent. */
export function positionAt(positions: Positions, path: string): Position {
  for (let key = path; ; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const found = positions[key];
    if (found) return found;
    if (key === '') return { line: 1, column: 1 };
  }
}
