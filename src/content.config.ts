import { defineCollection } from 'astro:content';
import { storyLoader } from './content.loader.ts';

export const collections = { story: defineCollection({ loader: storyLoader() }) };
