import type {
  BreadcrumbListLeaf,
  ClaimLeaf,
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  EventLeaf,
  NewsMediaOrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
} from 'schema-dts';
import type { DatedNote } from '../../core/schema/correction.ts';
import type { Person } from '../../core/schema/person.ts';
import type { Place } from '../../core/schema/place.ts';
import type { Source } from '../../core/schema/source.ts';
import type { Span } from '../../core/schema/span.ts';
import type { Site } from '../../core/site.ts';
import { placeText } from '../../core/story/place-text.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';

/** A date for schema.org, which cannot express approximate, uncertain and open dates. */
export const exact = ({ edtf }: Pick<Span, 'edtf'>): string | undefined =>
  edtf === '..' || /[~?%]/.test(edtf) ? undefined : edtf;

/** A page that was read, identified by its address. */
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
    geo: { '@type': 'GeoCoordinates', latitude: Number(place.lat), longitude: Number(place.lon) },
  }),
});

export const correctionNode = ({ date, text }: DatedNote): CorrectionCommentLeaf => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date.edtf,
});

export const eventId = ({ id }: Entry, site: Site): string => `${site.url(urls.entry(id))}#event`;

/** The event of an entry. An approximate or uncertain date is only in its article. */
export function eventNode(entry: Entry, language: string, site: Site): EventLeaf {
  const [start, end] = entry.span.edtf.split('/').map((edtf) => exact({ edtf }));
  return {
    '@type': 'Event',
    '@id': eventId(entry, site),
    name: entry.headline,
    description: entry.dek,
    url: site.url(urls.entry(entry.id)),
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    ...(entry.place && { location: placeNode(entry.place, language, site) }),
  };
}

/** A claim appears in its entry and on every page where it was read. */
export const claimNode = (claim: Claim, site: Site): ClaimLeaf => ({
  '@type': 'Claim',
  '@id': site.url(urls.claim(claim.ref)),
  text: claim.text,
  author: claim.by,
  ...(claim.status && { creativeWorkStatus: claim.status }),
  appearance: [
    { '@id': site.url(urls.entry(claim.entry.id)) },
    ...claim.sources.map(({ url }) => ({ '@id': url })),
  ],
});

/** The path to an entry: the explainer, its strand, the entry. */
export function breadcrumbs({ strand, headline, id }: Entry, story: Story, site: Site): BreadcrumbListLeaf {
  const steps = [
    { name: story.headline, path: urls.story() },
    { name: strand.label, path: urls.strand(strand.id) },
    { name: headline, path: urls.entry(id) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.url(path),
    })),
  };
}

export const publisherId = (site: Site): string => `${site.url(urls.about())}#publisher`;

/** The newsroom, with the policies that the site states and enforces. */
export function publisherNode(
  { publisher }: Pick<Story, 'publisher'>,
  site: Site,
): NewsMediaOrganizationLeaf {
  const about = site.url(urls.about());
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(site),
    name: publisher.name,
    url: publisher.url ?? site.url(urls.story()),
    publishingPrinciples: about,
    unnamedSourcesPolicy: about,
    verificationFactCheckingPolicy: about,
    correctionsPolicy: about,
  };
}
