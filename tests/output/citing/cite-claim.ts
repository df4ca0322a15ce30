import type { Site } from '../../../src/core/site.ts';
import type { Claim, Story } from '../../../src/core/story/story.ts';
import { urls } from '../../../src/core/urls.ts';
import { type Citation, citeEntry } from '../../../src/output/citing/citation.ts';

/** How a claim is cited, from an English story. The page's script must find the same from its page. */
export function citeClaim({ ref, type, by, text, entry }: Claim, story: Story, site: Site): Citation {
  const citation = citeEntry(entry, story, site);
  const [publisher] = citation.key.split(':');
  return {
    ...citation,
    key: [publisher, ...ref.split(/[/#]/)].join(':'),
    title: type === 'account' ? `Disputed, ${by}: ${text}` : text,
    within: entry.headline,
    url: site.url(urls.claim(ref)),
  };
}
