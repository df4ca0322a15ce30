import type { NewsMediaOrganizationLeaf } from 'schema-dts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

export const publisherId = (site: Site): string => `${site.url(urls.about())}#publisher`;

/** The newsroom, with the policies that the site itself states and keeps. */
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
