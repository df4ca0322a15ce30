import { defineCollection } from 'astro:content';
import { entriesLoader, storyLoader } from './content.loader.ts';

export const collections = {
  entries: defineCollection({ loader: entriesLoader() }),
  story: defineCollection({ loader: storyLoader() }),
};
