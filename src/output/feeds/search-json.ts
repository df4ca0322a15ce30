import { messages } from '../../core/languages/languages.ts';
import { dateText } from '../../core/story/date-text.ts';
import type { Claim, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** One thing that a reader can find: what it is called, what stands beside it, and where it is. */
export interface Findable {
  kind: 'Entry' | 'Claim' | 'Person' | 'Place' | 'Term';
  title: string;
  /** Shown under the title, and searched. */
  text: string;
  /** Searched alone: other spellings. */
  more?: string;
  /** From the root of the host, so that it leads to the site in which one searches. */
  url: string;
}

/** search.json: what the page of search looks through. The index over it is made in the browser, faster than it travels. */
export function searchJson(story: Story, site: Site): string {
  const { language } = story;
  const entries = story.entries.map(({ id, headline, dek, span }): Findable => ({
    kind: 'Entry',
    title: headline,
    text: `${dateText(span, language)}. ${dek}`,
    url: site.path(urls.entry(id)),
  }));
  const claims = [...story.claims.values()].map((claim): Findable => ({
    kind: 'Claim',
    title: claim.text,
    text: whose(claim, language),
    url: site.path(urls.claim(claim.ref)),
  }));
  const people = [...story.people.values()].map(({ id, name, aka, role, bio }): Findable => ({
    kind: 'Person',
    title: name,
    text: `${role}. ${bio}`,
    ...also(aka),
    url: site.path(urls.person(id)),
  }));
  const places = [...story.places.values()].map(({ id, name, country, note }): Findable => ({
    kind: 'Place',
    title: name,
    text: note === undefined ? country : `${country}. ${note}`,
    url: site.path(urls.place(id)),
  }));
  const terms = [...story.glossary.values()].map(({ id, term, aka, definition }): Findable => ({
    kind: 'Term',
    title: term,
    text: definition,
    ...also(aka),
    url: site.path(urls.term(id)),
  }));
  return `${JSON.stringify([...people, ...places, ...terms, ...entries, ...claims])}\n`;
}

const also = (aka: string[] | undefined) => (aka === undefined ? {} : { more: aka.join(', ') });

function whose({ by, kind, entry }: Claim, language: string): string {
  const t = messages(language);
  const known = kind === null ? t('claim.not-known') : `${t(`kind.${kind}`)}: ${by}`;
  return `${known}. In “${entry.headline}”`;
}
