import type { z } from 'zod';
import { type ComponentName, COMPONENTS, type Position, type Positions } from '../../schema/body.ts';
import { markupIn } from '../markup.ts';
import { type Node, placeOf } from './mdast.ts';
import type { Report } from './report.ts';
import { issueTexts } from './zod-issue.ts';

/** The attributes of a component as its schema reads them, with the position of each. */
type Read<Name extends ComponentName> = z.output<(typeof COMPONENTS)[Name]> & { attributes: Positions };

/**
 * Reads a component's attributes; undefined if they are invalid, which is reported.
 * @param lines the lines of the file, in which the attributes are searched
 */
export function readAttributes<Name extends ComponentName>(
  name: Name,
  node: Node,
  lines: string[],
  report: Report,
): Read<Name> | undefined {
  const { values, code, repeated } = literals(node);
  const attributes = attributePositions(node, values, lines);
  for (const attribute of code) {
    const at = attributePlace(node, attribute, lines) ?? placeOf(node);
    report.error(
      'attributes',
      at,
      `<${name}> takes quoted text only, not {…}.`,
      `Write ${attribute}="text".`,
    );
  }
  for (const attribute of repeated) {
    const at = attributePlace(node, attribute, lines, 2) ?? placeOf(node);
    report.error(
      'attributes',
      at,
      `<${name}> has the attribute ${attribute} twice.`,
      'Delete one of the two.',
    );
  }
  if (code.length > 0 || repeated.length > 0) return undefined;
  for (const [attribute, value] of Object.entries(values)) {
    const markup = markupIn(value);
    if (markup !== undefined)
      report.warning(
        'plain-text',
        attributes[attribute] ?? placeOf(node),
        `${attribute} is plain text, so readers would see “${markup}” as it is.`,
        'Write the words without signs.',
      );
  }
  const schema: z.ZodType = COMPONENTS[name];
  const result = schema.safeParse(values);
  if (result.success) {
    const read = result.data as Record<string, unknown>;
    for (const [name, place] of Object.entries(attributes))
      Object.assign(attributes, valuePositions(name, [read[name]].flat() as string[], place, lines));
    return { ...read, attributes } as Read<Name>;
  }
  for (const { message, hint, path } of issueTexts(result.error.issues, schema, values)) {
    const attribute = String(path[0]);
    report.error('attributes', attributes[attribute] ?? placeOf(node), `<${name}>: ${message}`, hint);
  }
  return undefined;
}

/** The attributes that are plain text, and the names of those that are code or repeated. */
function literals(node: Node): { values: Record<string, string>; code: string[]; repeated: string[] } {
  const values: Record<string, string> = {};
  const code: string[] = [];
  const repeated: string[] = [];
  for (const { type, name = 'name', value } of node.attributes ?? []) {
    if (name in values) repeated.push(name);
    else if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null)) code.push(name);
    else values[name] = value ?? '';
  }
  return { values, code, repeated };
}

/** The position of each attribute. */
function attributePositions(node: Node, values: Record<string, string>, lines: string[]): Positions {
  const positions: Positions = {};
  for (const name of Object.keys(values)) {
    const place = attributePlace(node, name, lines);
    if (place) positions[name] = place;
  }
  return positions;
}

/** The position of each value of an attribute: `strand.0`; of a list, `sources.0`, `sources.1`. */
function valuePositions(
  name: string,
  values: string[],
  { line, column }: Position,
  lines: string[],
): Positions {
  const positions: Positions = {};
  const text = lines[line - 1] ?? '';
  let from = column - 1 + name.length;
  for (const [index, value] of values.entries()) {
    const found = text.indexOf(value, from);
    if (found < 0) break;
    positions[`${name}.${index}`] = { line, column: found + 1 };
    from = found + value.length;
  }
  return positions;
}

/** The position of an attribute's name in the opening tag, for the first or a later time. */
function attributePlace(node: Node, attribute: string, lines: string[], time = 1): Position | undefined {
  const start = placeOf(node);
  const last = node.position?.end.line ?? start.line;
  const name = new RegExp(`(?<=\\s|^)${attribute.replace(/[^\w-]/g, '.')}(?=\\s*=|\\s|>|/)`, 'g');
  let times = 0;
  for (let line = start.line; line <= last; line++) {
    const text = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : 0;
    for (const { index } of text.slice(from).matchAll(name))
      if (++times === time) return { line, column: from + index + 1 };
    if (text.slice(from).includes('>')) return undefined;
  }
  return undefined;
}
