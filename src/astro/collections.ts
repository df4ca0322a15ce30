import { defineCollection } from 'astro:content';
import options from 'virtual:backgrounder/options';
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Block } from '../core/schema/body.ts';
import { EntrySchema } from '../core/schema/entry.ts';
import { CoverageSchema } from '../core/schema/coverage.ts';
import { FigureSchema } from '../core/schema/figure.ts';
import { OrganizationSchema, PersonSchema } from '../core/schema/person.ts';
import { PlaceSchema } from '../core/schema/place.ts';
import { DraftSourceSchema } from '../core/schema/source.ts';
import { DraftStorySchema } from '../core/schema/story.ts';
import { TermSchema } from '../core/schema/term.ts';
import { pretty } from '../core/story/check-story.ts';
import type { Issue } from '../core/story/issue.ts';
import { LISTS, type ListName, type StoryFile } from '../core/story/read/draft.ts';
import type { StoryPart } from '../core/story/read/story-body.ts';
import { storyLoader } from './loader.ts';
import { storyFolder } from './story-folder.ts';

const folder = storyFolder(options.story);

const hashOf = (files: StoryFile[]): string => hash('sha256', JSON.stringify(files));

const textOf = (files: StoryFile[], file: string): string =>
  files.find(({ path }) => path === file)?.text ?? '';

const LIST_NAMES = Object.keys(LISTS) as [ListName, ...ListName[]];
const ORDER_IN_LIST = { order: z.number() };

/** A list of the story. Astro sorts its entries by id, so each keeps its place in the file. */
const list = <Schema extends z.ZodType>(name: ListName, schema: Schema) =>
  defineCollection({
    loader: storyLoader({
      name,
      folder,
      items: ({ draft }) =>
        draft.lists[name].items.map(({ value, raw }, order) => ({
          id: value.id ?? '',
          data: { ...(raw as object), order },
          file: `${name}.yaml`,
        })),
    }),
    schema,
  });

/**
 * The content collections of a story. Front matter and lists are validated by the schemas of what a writer writes;
 * bodies are read, and the story checked, before (`core/story/read`, `core/story/checks`).
 */
export const collections = {
  /** Every entry of every strand, by `strand/slug`. */
  entries: defineCollection({
    loader: storyLoader({
      name: 'entries',
      folder,
      items: ({ draft }) =>
        draft.entries.map(({ id, strand, slug, file, raw, blocks }) => ({
          id,
          data: { ...(raw as object), strand, slug, blocks },
          file,
        })),
    }),
    schema: EntrySchema.extend({ strand: z.string(), slug: z.string(), blocks: z.array(z.custom<Block>()) }),
  }),
  sources: list('sources', DraftSourceSchema.safeExtend(ORDER_IN_LIST)),
  people: list('people', PersonSchema.safeExtend(ORDER_IN_LIST)),
  organizations: list('organizations', OrganizationSchema.safeExtend(ORDER_IN_LIST)),
  places: list('places', PlaceSchema.safeExtend(ORDER_IN_LIST)),
  glossary: list('glossary', TermSchema.safeExtend(ORDER_IN_LIST)),
  figures: list('figures', FigureSchema.safeExtend(ORDER_IN_LIST)),
  coverage: list('coverage', CoverageSchema.safeExtend(ORDER_IN_LIST)),
  /** One entry, `story`: story.mdx. */
  story: defineCollection({
    loader: storyLoader({
      name: 'story',
      folder,
      items: ({ draft, files }) => [
        {
          id: 'story',
          render: textOf(files, 'story.mdx'),
          data: {
            ...(draft.raw as object),
            body: draft.body,
            contentHash: hashOf(files),
            lists: LIST_NAMES.filter((name) => draft.lists[name].items.length > 0),
          },
          file: 'story.mdx',
        },
      ],
      report: (checked, { logger }) => {
        if (checked.failed) logger.error(pretty(checked));
        else if (checked.issues.length > 0) logger.warn(pretty(checked));
        else logger.info(checked.summary);
      },
    }),
    schema: DraftStorySchema.extend({
      body: z.array(z.custom<StoryPart>()),
      contentHash: z.string().describe('Changes when any file of the story does.'),
      lists: z.array(z.enum(LIST_NAMES)).describe('The lists that are not empty.'),
    }),
  }),
  /** One entry, `about`, if there is an about.mdx. */
  about: defineCollection({
    loader: storyLoader({
      name: 'about',
      folder,
      items: ({ files, draft }) =>
        files
          .filter(({ path }) => path === 'about.mdx')
          .map(({ path, text }) => ({
            id: 'about',
            data: { text, body: draft.about },
            file: path,
            render: text,
          })),
    }),
    schema: z.object({ text: z.string(), body: z.array(z.custom<StoryPart>()) }),
  }),
  /** One entry, `story`: its errors and warnings, for the preview, which shows the last story without errors. */
  problems: defineCollection({
    loader: storyLoader({
      name: 'problems',
      folder,
      withErrors: true,
      items: ({ failed, issues, notChecked }) => [
        {
          id: 'story',
          data: {
            heading: failed
              ? 'This is the story before it had these errors:'
              : 'The story can be published, with these warnings:',
            issues,
            notChecked,
          },
        },
      ],
    }),
    schema: z.object({ heading: z.string(), issues: z.array(z.custom<Issue>()), notChecked: z.string() }),
  }),
};
