import type { CorrectionCommentLeaf, CreativeWorkLeaf, PersonLeaf, PlaceLeaf } from 'schema-dts';
import type { DatedNote } from '../../core/schema/correction.ts';
import type { Person } from '../../core/schema/person.ts';
import type { Place } from '../../core/schema/place.ts';
import type { Source } from '../../core/schema/source.ts';
import type { Span } from '../../core/schema/span.ts';
import { placeText } from '../../core/story/place-text.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** A date as schema.org has it, or nothing: it has no word for about and uncertain. */
export const exact = ({ edtf }: Pick<Span, 'edtf'>): string | undefined =>
  /[~?%]/.test(edtf) ? undefined : edtf;

/** A page that was read, known by its own address. */
export function sourceNode(source: Source): CreativeWorkLeaf {
  const published = source.published && exact(source.published);
  return {
    '@type': 'CreativeWork',
    '@id': source.url,
    url: source.url,
    name: source.title,
    publisher: source.publisher,
    ...(published !== undefined && { datePublished: published }),
  };
}

export const personNode = ({ id, name }: Person, site: Site): PersonLeaf => ({
  '@type': 'Person',
  '@id': site.url(urls.person(id)),
  name,
});

export const placeId = ({ id }: Place, site: Site): string => site.url(urls.place(id));

export const placeNode = (place: Place, language: string, site: Site): PlaceLeaf => ({
  '@type': 'Place',
  '@id': placeId(place, site),
  name: placeText(place, language),
  ...(!place.approximate && {
    geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
  }),
});

export const correctionNode = ({ date, text }: DatedNote): CorrectionCommentLeaf => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date.edtf,
});
