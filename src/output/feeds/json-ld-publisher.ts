import type { NewsMediaOrganizationLeaf } from 'schema-dts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { address, type Site } from '../../core/site.ts';

export const publisherId = (site: Site): string => `${address(urls.about(), site)}#publisher`;

/** The newsroom, with the policies that the site itself states and keeps. */
export function publisherNode(
  { publisher }: Pick<Story, 'publisher'>,
  site: Site,
): NewsMediaOrganizationLeaf {
  const about = address(urls.about(), site);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(site),
    name: publisher.name,
    url: publisher.url ?? address(urls.story(), site),
    publishingPrinciples: about,
    unnamedSourcesPolicy: about,
    verificationFactCheckingPolicy: about,
    correctionsPolicy: about,
  };
}
