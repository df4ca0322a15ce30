import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { COMPONENTS, type ComponentName, PLACES } from '../core/schema/body.ts';
import { EntrySchema } from '../core/schema/entry.ts';
import { StorySchema } from '../core/schema/story.ts';
import { LISTS } from '../core/story/read/draft.ts';
import { type RuleId, RULES } from '../core/story/rules.ts';

type Json = z.core.JSONSchema.JSONSchema;

/**
 * The reference for writers, as Markdown: the fields of every file, the components with their attributes, and the rules
 * of the check.
 * @param stories a folder of stories, each with the text that its writer sees in `expected.txt`: the examples
 */
export function reference(stories: string): string {
  const lists = Object.entries(LISTS).map(([name, schema]) => fileSection(`${name}.yaml`, schema));
  const components = Object.keys(COMPONENTS).map((name) => componentSection(name as ComponentName));
  const rules = Object.keys(RULES).map((id) => ruleSection(id as RuleId, stories));
  return [
    '# Reference',
    'Made by `npm run schema` from the schemas and rules in `src/core`. Do not edit.',
    '## What a writer writes',
    fileSection('story.mdx', StorySchema),
    fileSection('An entry: strand/date-slug.mdx', EntrySchema),
    ...lists,
    '## What the text contains',
    ...components,
    '## What the check requires',
    'Each message ends with the id of its rule.',
    ...rules,
  ]
    .join('\n\n')
    .concat('\n');
}

const fileSection = (name: string, schema: z.ZodType): string =>
  `### ${name}\n\n${table('field', rows(jsonOf(schema)))}`;

function componentSection(name: ComponentName): string {
  const json = jsonOf(COMPONENTS[name]);
  const attributes = rows(json);
  const about = `${json.description ?? ''} Allowed in ${allowedIn(name)}.`;
  const parts = [
    `### \`<${name}>\``,
    about,
    ...(attributes.length > 0 ? [table('attribute', attributes)] : []),
  ];
  return parts.join('\n\n');
}

function allowedIn(name: ComponentName): string {
  const has = (names: readonly string[]) => names.includes(name);
  const places = [
    has(PLACES.entry) && 'entries',
    has(PLACES.story) && '`story.mdx` and `about.mdx`',
    has(PLACES.inline) && 'the text of entries',
    has(PLACES.storyInline) && 'the text of `story.mdx` and `about.mdx`',
  ];
  return places.filter(Boolean).join(', ') || '`<Disputed>`';
}

function ruleSection(id: RuleId, stories: string): string {
  const { description, remedy } = RULES[id];
  const example = exampleOf(id, stories);
  const parts = [
    `### \`${id}\``,
    description,
    remedy,
    ...(example ? [`\`\`\`\n${example.trim()}\n\`\`\``] : []),
  ];
  return parts.join('\n\n');
}

/** The first issue of a rule in the expected texts, those of a story named after the rule first. */
function exampleOf(id: RuleId, stories: string): string | undefined {
  const names = readdirSync(stories).sort((a, b) => Number(b.includes(id)) - Number(a.includes(id)));
  return names
    .map((name) => join(stories, name, 'expected.txt'))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n\n'))
    .find((issue) => issue.split('\n', 1)[0]?.endsWith(`[${id}]`));
}

const jsonOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

interface Row {
  name: string;
  value: string;
  needed: string;
  description: string;
}

/** The fields of an object, those of objects inside it by their path: `publisher.name`, `strands[].id`. */
function rows({ properties = {}, required = [] }: Json, prefix = ''): Row[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const json = property as Json;
    const name = prefix + key;
    const row: Row = {
      name: `\`${name}\``,
      value: valueText(json),
      needed: required.includes(key) ? 'yes' : defaultText(json),
      description: json.description ?? '',
    };
    const items = json.items as Json | undefined;
    return [row, ...rows(json, `${name}.`), ...(items ? rows(items, `${name}[].`) : [])];
  });
}

const defaultText = ({ default: value }: Json): string =>
  typeof value === 'string' ? `no: \`${value}\`` : 'no';

function valueText(json: Json): string {
  const { type, anyOf, pattern, minimum, maximum, maxLength } = json;
  if (json.enum) return json.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (anyOf) return anyOf.map((each) => (each as Json).const).join(', ');
  // YAML reads a year as a number.
  if (Array.isArray(type)) return 'date';
  if (type === 'array') return `${listText(json.items as Json)}${limits(json.minItems, json.maxItems)}`;
  if (type === 'object') return 'the fields below';
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'number') return minimum === undefined ? 'number' : `number from ${minimum} to ${maximum}`;
  if (json.format === 'uri') return 'web address';
  if (pattern === ID_PATTERN) return 'id';
  return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`;
}

const listText = (items: Json): string =>
  items.type === 'object' ? 'list of the fields below' : `list of: ${valueText(items)}`;

const ID_PATTERN = jsonOf(LISTS.sources.shape.id).pattern;

const limits = (min: number | undefined, max: number | undefined): string =>
  [min === undefined ? '' : `, at least ${min}`, max === undefined ? '' : `, at most ${max}`].join('');

const table = (first: string, cells: Row[]): string =>
  [
    `| ${first} | value | required | meaning |`,
    '| --- | --- | --- | --- |',
    ...cells.map(
      ({ name, value, needed, description }) => `| ${name} | ${value} | ${needed} | ${description} |`,
    ),
  ].join('\n');
