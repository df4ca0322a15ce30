import type { BackgroundNewsArticleLeaf, Graph } from 'schema-dts';
import { citations } from '../../core/story/citations.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { changedAt, storyChangedAt } from './changed.ts';
import { breadcrumbs, claimNode, eventId, eventNode } from './json-ld-entry.ts';
import { correctionNode, exact, personNode, placeId, placeNode, sourceNode } from './json-ld-nodes.ts';
import { publisherId, publisherNode } from './json-ld-publisher.ts';
import type { Site } from '../../core/site.ts';
import { utcDay } from '../../core/story/iso-time.ts';

/** What the explainer's page says of itself in the words of schema.org. */
export function storyJsonLd(story: Story, site: Site): string {
  const cited = citations(story).flatMap(({ claims }) => claims.flatMap(({ sources }) => sources));
  const places = story.entries.flatMap(({ place }) => place ?? []);
  const article: BackgroundNewsArticleLeaf = {
    ...articleAt(urls.story(), story, site),
    headline: story.headline,
    description: story.dek,
    dateModified: utcDay(storyChangedAt(story)),
    about: [...story.people.values()].map((person) => personNode(person, site)),
    // By address alone: in full they would be a tenth of the page, and each entry's page has its own in full.
    citation: [...new Set(cited)].map(({ url }) => ({ '@id': url })),
    correction: [...story.corrections, ...story.withdrawn].map(correctionNode),
    spatialCoverage: [...new Set(places)].map((place) => placeNode(place, story.language, site)),
    temporalCoverage: coverage(story.entries),
  };
  return graph([article, publisherNode(story, site)]);
}

/** What an entry's page says of itself: the article, the event that it tells of, and each of its claims. */
export function entryJsonLd(entry: Entry, story: Story, site: Site): string {
  const article: BackgroundNewsArticleLeaf = {
    ...articleAt(urls.entry(entry.id), story, site),
    headline: entry.headline,
    description: entry.dek,
    dateModified: utcDay(changedAt(entry, story)),
    isPartOf: { '@id': site.url(urls.story()) },
    about: { '@id': eventId(entry, site) },
    mentions: entry.people.map((person) => personNode(person, site)),
    citation: entry.sources.map(sourceNode),
    correction: [...entry.corrections, ...entry.withdrawn].map(correctionNode),
    ...(entry.place && { spatialCoverage: { '@id': placeId(entry.place, site) } }),
    temporalCoverage: entry.span.edtf,
  };
  const claims = entry.claims.filter(({ type }) => type !== 'unknown');
  return graph([
    article,
    eventNode(entry, story.language, site),
    ...claims.map((claim) => claimNode(claim, site)),
    breadcrumbs(entry, story, site),
    publisherNode(story, site),
  ]);
}

/** What all articles of a story share. A byline may name a person or a desk, so it is left as text. */
function articleAt(path: string, story: Story, site: Site): BackgroundNewsArticleLeaf {
  const url = site.url(path);
  const published = exact(story.published);
  return {
    '@type': 'BackgroundNewsArticle',
    '@id': url,
    url,
    inLanguage: story.language,
    ...(published !== undefined && { datePublished: published }),
    author: story.byline,
    publisher: { '@id': publisherId(site) },
    backstory: { '@id': site.url(urls.about()) },
  };
}

/** From the first date to the last, as the writer wrote them. */
function coverage(entries: Entry[]): string {
  const last = entries.toSorted((a, b) => a.span.end - b.span.end).at(-1);
  return [entries[0]?.span.edtf.split('/')[0], last?.span.edtf.split('/').at(-1)].join('/');
}

/** The graph as a page may hold it: no `<` in it can end the script element. */
function graph(nodes: Graph['@graph']): string {
  const whole: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}
