import { messages } from '../languages/languages.ts';
import type { Place } from '../schema/place.ts';

/** A place with its country, unless the name contains it. */
export const placeText = ({ name, country }: Place, language: string): string =>
  name.includes(country) ? name : messages(language)('place.in-country', { name, country });
