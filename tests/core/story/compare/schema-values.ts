import { z } from 'zod';

/** Values for fields: those that a schema accepts are used. A field of a new format needs two values here. */
const POOL: unknown[] = [
  'A line of text',
  'Another line of text',
  'first-id',
  'second-id',
  '2024-05-01',
  '2024-05-02',
  'Europe/London',
  'Asia/Muscat',
  'https://one.example/',
  'https://two.example/',
  'lamp/2024-05-01-one#first',
  'lamp/2024-05-01-one#second',
  'lamp/2024-05-01-one',
  'lamp/2024-05-01-two',
  'en',
  'fa',
  3,
  4,
  1,
  2,
  true,
  false,
];

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;

/**
 * Different values that a schema accepts, as a writer writes them: complete ones, with every field of an object. Each
 * differs from the first in one place only.
 * @throws Error if there are no two
 */
export function variants(schema: z.ZodType, path: string): { value: unknown; changed: string }[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return ofObject(inner, path);
  if (inner instanceof z.ZodArray) return ofArray(inner, path);
  const options: unknown[] = inner instanceof z.ZodEnum ? inner.options : POOL;
  const read = options.flatMap((value) => {
    const result = inner.safeParse(value);
    return result.success ? [{ value, as: JSON.stringify(result.data) }] : [];
  });
  const different = [...new Map(read.map(({ value, as }) => [as, value])).values()];
  if (different.length < 2) throw new Error(`There are no two values for ${path}: add them to the pool.`);
  return different.slice(0, 4).map((value) => ({ value, changed: path }));
}

function ofObject(schema: z.ZodObject, path: string): { value: unknown; changed: string }[] {
  const fields = Object.entries(schema.shape).map(([key, of]) => ({
    key,
    all: variants(of, [path, key].filter(Boolean).join('.')),
    isOptional: (of as z.ZodType).safeParse(undefined).success,
  }));
  const base = Object.fromEntries(fields.map(({ key, all }) => [key, all[0]?.value]));
  const first = [
    { value: base, changed: path },
    ...fields.flatMap(({ key, all }) =>
      all.map(({ value, changed }) => ({ value: { ...base, [key]: value }, changed })),
    ),
  ];
  // What an object as a whole refuses, such as a low end above the high one, is made valid by another value of a field.
  const valid = first.filter(({ value }) => schema.safeParse(value).success);
  const start = (valid[0]?.value ?? base) as Record<string, unknown>;
  const changes = fields.flatMap(({ key, all, isOptional }) => {
    const own = all.map(({ value, changed }) => ({ value: { ...start, [key]: value }, changed }));
    const accepted = own.filter(
      ({ value }) => schema.safeParse(value).success && JSON.stringify(value) !== JSON.stringify(start),
    );
    const places = new Map(accepted.map((variant) => [variant.changed, variant]));
    const missing = all.slice(1).find(({ changed }) => !places.has(changed));
    if (missing) throw new Error(`No other value of ${missing.changed} is valid: add one to the pool.`);
    const { [key]: _, ...without } = start;
    const isDefault =
      JSON.stringify(start[key]) ===
      JSON.stringify((schema.shape[key] as z.ZodType).safeParse(undefined).data);
    const left = isOptional && !isDefault && schema.safeParse(without).success;
    return [...places.values(), ...(left ? [{ value: without, changed: `${path} without ${key}` }] : [])];
  });
  return [{ value: start, changed: path }, ...changes];
}

function ofArray(schema: z.ZodArray, path: string): { value: unknown; changed: string }[] {
  const items = variants(schema.element as z.ZodType, `${path}[]`);
  const [first, ...others] = items;
  const base = [first?.value];
  const more = others.find(({ value }) => schema.safeParse([first?.value, value]).success);
  return [
    { value: base, changed: path },
    ...others.map(({ value, changed }) => ({ value: [value], changed })),
    ...(more ? [{ value: [first?.value, more.value], changed: `${path} with one more` }] : []),
  ];
}
