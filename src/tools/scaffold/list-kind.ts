import type { z } from 'zod';
import type { ListName } from '../../core/story/read/draft.ts';
import { blockedList } from './blocked-list.ts';
import type { Existing } from './existing.ts';
import { type Answers, type Field, fieldsOf } from './field.ts';
import type { Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import { freeId } from './slug.ts';
import { PLAIN, styleOf } from './yaml-style.ts';
import { appendedItem, yamlLines } from './yaml-text.ts';

interface ListKind {
  list: ListName;
  schema: z.ZodObject;
  /** The keys that are asked for, in that order; the first may stand by position. */
  keys: [string, ...string[]];
  more?: Record<string, Partial<Field>>;
  /** The answer that the id is made of, and how. */
  named: string;
  idOf: (answers: Answers) => string | undefined;
  /** Words that tell two items apart whose ids would be the same. */
  wordsOf?: (answers: Answers) => string | undefined;
  problems?: Kind['problems'];
  next: Kind['next'];
}

/** A kind of thing that is an item of one of the lists beside story.mdx. */
export function listKind({ list, schema, keys, more, named, idOf, wordsOf, problems, next }: ListKind): Kind {
  const path = `${list}.yaml`;
  const id: Record<string, Partial<Field>> = { id: { derived: named, fallback: idOf } };
  const fields = fieldsOf(schema, [...keys, 'id'], { ...more, ...id });
  // An item has its keys in the order of the schema, as the lists have that are there.
  const order = Object.keys(schema.shape);
  const written = fields.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return {
    byPosition: [keys[0]],
    fields,
    next,
    blocked: (story) => blockedList(path, story),
    problems: (answers, story) => [
      ...(problems?.(answers, story) ?? []),
      ...takenId(path, answers, takenIds(list, story), wordsOf?.(answers)),
    ],
    changes(answers, story: Existing) {
      const before = story.raw(path);
      const style = styleOf(before ?? '') ?? PLAIN;
      return [{ path, before, added: appendedItem(before ?? '', yamlLines(written, answers, style), style) }];
    },
  };
}

/** Every id of a list, and those that its items had before: an address never means something else. */
function takenIds(list: ListName, { draft }: Existing): Set<string> {
  const { ids, items } = draft.lists[list];
  const formerly = items.flatMap(({ value }) => ('formerly' in value ? (value.formerly ?? []) : []));
  return new Set([...ids, ...formerly]);
}

function takenId(path: string, { id }: Answers, taken: Set<string>, words: string | undefined): Problem[] {
  if (id === undefined || !taken.has(id)) return [];
  const free = freeId(id, (other) => taken.has(other), words);
  return [
    {
      flag: 'id',
      message: `The id ${id} is already taken in ${path}.`,
      hint: `If this is another one, type --id ${free}`,
      instead: free,
    },
  ];
}
