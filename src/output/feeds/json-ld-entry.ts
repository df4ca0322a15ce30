import type { BreadcrumbListLeaf, ClaimLeaf, EventLeaf } from 'schema-dts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { exact, placeNode } from './json-ld-nodes.ts';
import type { Site } from '../../core/site.ts';

export const eventId = ({ id }: Entry, site: Site): string => `${site.url(urls.entry(id))}#event`;

/** The development that an entry tells of. A date that is about or uncertain stands in its article alone. */
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

/** A claim appears in its entry and in every page where it was read. */
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

/** The way to an entry: the explainer, its strand, itself. */
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
