import { messages } from '../../core/languages/languages.ts';
import { whenText } from '../../core/story/date-text.ts';
import type { Claim, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** A search result. */
export interface Findable {
  kind: 'Entry' | 'Claim' | 'Person' | 'Place' | 'Term';
  title: string;
  /** Shown under the title, and searched. */
  text: string;
  /** Searched but not shown: other spellings. */
  more?: string;
  /** From the root of the host, so that results are on the site that is searched. */
  url: string;
}

/** search.json: the documents of the search page. The browser builds the index, faster than it could be loaded. */
export function searchJson(story: Story, site: Site): string {
  const { language } = story;
  const t = messages(language);
  const entries = story.entries.map(({ id, headline, dek, span }): Findable => ({
    kind: 'Entry',
    title: headline,
    text: t('index.entry', { date: whenText(span, language), dek }),
    url: site.path(urls.entry(id)),
  }));
  const claims = [...story.claims.values()].map((claim): Findable => ({
    kind: 'Claim',
    title: claim.text,
    text: claimContext(claim, language),
    url: site.path(urls.claim(claim.ref)),
  }));
  const people = [...story.people.values()].map(({ id, name, aka, role, bio }): Findable => ({
    kind: 'Person',
    title: name,
    text: t('index.person', { role, bio }),
    ...spellings(aka),
    url: site.path(urls.person(id)),
  }));
  const places = [...story.places.values()].map(({ id, name, country, note }): Findable => ({
    kind: 'Place',
    title: name,
    text: note === undefined ? country : t('index.place', { country, note }),
    url: site.path(urls.place(id)),
  }));
  const terms = [...story.glossary.values()].map(({ id, term, aka, definition }): Findable => ({
    kind: 'Term',
    title: term,
    text: definition,
    ...spellings(aka),
    url: site.path(urls.term(id)),
  }));
  return `${JSON.stringify([...people, ...places, ...terms, ...entries, ...claims])}\n`;
}

const spellings = (aka: string[] | undefined) => (aka === undefined ? {} : { more: aka.join(', ') });

function claimContext({ type, by, kind, entry }: Claim, language: string): string {
  const t = messages(language);
  return kind === null
    ? t('index.unknown', { entry: entry.headline })
    : t(type === 'account' ? 'index.account' : 'index.claim', {
        kind: t(`kind.${kind}`),
        by,
        entry: entry.headline,
      });
}
