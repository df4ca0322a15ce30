import type { z } from 'zod';
import { type Issue, issueAt } from '../issue.ts';
import type { Positions } from '../../schema/body.ts';
import { positionsOf } from './positions.ts';
import { checkYaml, readYaml } from './yaml.ts';

/** A YAML list of things with ids. */
export interface List<T> {
  file: string;
  /** The fields that could be read of each item; complete if the draft has no issues. */
  items: { value: Partial<T>; raw: unknown; positions: Positions }[];
  /** Every id in the file, including those of invalid items. */
  ids: string[];
  /** There is no such file. */
  missing: boolean;
}

/** Reads one of the YAML lists beside story.mdx; a missing file is an empty list. */
export function readList<S extends z.ZodType>(
  file: string,
  text: string | undefined,
  schema: S,
  issues: Issue[],
  zone?: string,
): List<z.output<S>> {
  const list: List<z.output<S>> = { file, items: [], ids: [], missing: text === undefined };
  if (text === undefined || text.trim() === '') return list;
  const yaml = readYaml({ file, text, line: 0 });
  issues.push(...yaml.issues.map((issue) => ({ ...issue, hides: [file] })), ...yaml.remarks);
  if (yaml.issues.length > 0) return list;
  if (yaml.value === null || yaml.value === undefined) return list;
  if (!Array.isArray(yaml.value)) {
    const hint = 'Start each item with “- id: …”.';
    const issue = issueAt('yaml', file, { line: 1, column: 1 }, 'This file should be a list.', hint);
    issues.push({ ...issue, hides: [file] });
    return list;
  }
  for (const [index, value] of yaml.value.entries()) {
    const id: unknown = (value as { id?: unknown } | null)?.id;
    if (typeof id === 'string') list.ids.push(id);
    // The id of an item without the key: references to it are not wrong as well.
    else if (isFields(value))
      list.ids.push(...Object.values(value).filter((each) => typeof each === 'string'));
    const checked = checkYaml(schema, value, yaml, file, { path: [index], zone });
    issues.push(...checked.issues);
    const at = { ...yaml, at: (path: readonly PropertyKey[]) => yaml.at([index, ...path]) };
    list.items.push({ value: checked.partial, raw: value, positions: positionsOf(at, value) });
  }
  return list;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
