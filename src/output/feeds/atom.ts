import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { byChange, storyChangedAt } from './changed.ts';
import { entryHtml } from './entry-html.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import { isoTime } from '../../core/story/iso-time.ts';
import { branch, leaf, type Xml, xmlFile } from './xml.ts';

/** feed.xml: Atom (RFC 4287). An entry's id is its permanent address. */
export function atom(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  const home = here.url(urls.story());
  return xmlFile(
    branch('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': story.language }, [
      leaf('id', home),
      leaf('title', story.headline),
      leaf('subtitle', story.dek),
      leaf('updated', isoTime(storyChangedAt(story), story.timeZone)),
      branch('author', {}, [leaf('name', story.byline)]),
      leaf('link', '', { rel: 'alternate', type: 'text/html', href: home }),
      leaf('link', '', { rel: 'self', type: 'application/atom+xml', href: here.url('/feed.xml') }),
      ...byChange(story).map(({ entry, changed }) => atomEntry(entry, changed, story, here)),
    ]),
  );
}

function atomEntry(entry: Entry, changed: number, story: Story, here: Site): Xml {
  const url = here.url(urls.entry(entry.id));
  return branch('entry', {}, [
    leaf('id', url),
    leaf('title', entry.headline),
    leaf('link', '', { rel: 'alternate', type: 'text/html', href: url }),
    leaf('published', isoTime(entry.published.start, story.timeZone)),
    leaf('updated', isoTime(changed, story.timeZone)),
    leaf('category', '', { term: entry.strand.id, label: entry.strand.label }),
    leaf('summary', entry.dek),
    leaf('content', entryHtml(entry, story, here), { type: 'html' }),
  ]);
}
