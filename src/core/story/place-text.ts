import type { Place } from '../schema/place.ts';

/** A place as the house writes it: with its country, unless the name says it. */
export const placeText = ({ name, country }: Place): string =>
  name.includes(country) ? name : `${name}, ${country}`;
