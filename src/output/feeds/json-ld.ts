import type { BackgroundNewsArticleLeaf, Graph } from 'schema-dts';
import type { Span } from '../../core/schema/span.ts';
import { notesOf } from '../../core/story/citations.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { changedAt, storyChangedAt } from './changed.ts';
import {
  breadcrumbs,
  claimNode,
  correctionNode,
  eventId,
  eventNode,
  exact,
  personNode,
  placeId,
  placeNode,
  publisherId,
  publisherNode,
  sourceNode,
} from './json-ld-nodes.ts';
import type { Site } from '../../core/site.ts';
import { dayAt } from '../../core/time-zone.ts';

/** The schema.org data of the explainer's page. */
export function storyJsonLd(story: Story, site: Site): string {
  const cited = notesOf(story).flatMap(({ claims }) => claims.flatMap(({ sources }) => sources));
  const places = story.entries.flatMap(({ place }) => place ?? []);
  const article: BackgroundNewsArticleLeaf = {
    ...articleAt(urls.story(), story.published, story, site),
    headline: story.headline,
    description: story.dek,
    ...(!story.draft && { dateModified: dayAt(storyChangedAt(story), story.timeZone) }),
    about: [...story.people.values()].map((person) => personNode(person, site)),
    // Only addresses: full data would be a tenth of the page, and the pages of entries have it.
    citation: [...new Set(cited)].map(({ url }) => ({ '@id': url })),
    correction: [...story.corrections, ...story.withdrawn].map(correctionNode),
    spatialCoverage: [...new Set(places)].map((place) => placeNode(place, story.language, site)),
    temporalCoverage: coverage(story.entries),
  };
  return graph([article, publisherNode(story, site)]);
}

/** The schema.org data of an entry's page: the article, its event, and each of its claims. */
export function entryJsonLd(entry: Entry, story: Story, site: Site): string {
  const article: BackgroundNewsArticleLeaf = {
    ...articleAt(urls.entry(entry.id), entry.published, story, site),
    headline: entry.headline,
    description: entry.dek,
    ...(!story.draft && { dateModified: dayAt(changedAt(entry), story.timeZone) }),
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

/** The fields that all articles of a story share. A byline may name a person or a desk, so it stays text. */
function articleAt(path: string, on: Span, story: Story, site: Site): BackgroundNewsArticleLeaf {
  const url = site.url(path);
  const published = story.draft ? undefined : exact(on);
  return {
    '@type': 'BackgroundNewsArticle',
    '@id': url,
    url,
    inLanguage: story.language,
    ...(published !== undefined && { datePublished: published }),
    ...(story.draft && { creativeWorkStatus: 'Draft' }),
    author: story.byline,
    publisher: { '@id': publisherId(site) },
    backstory: { '@id': site.url(urls.about()) },
  };
}

/** From the first date to the last, as written; `..` where one of them is open. */
function coverage(entries: Entry[]): string {
  const open = (side: Span['open']) => (entries.some(({ span }) => span.open === side) ? '..' : undefined);
  const [first] = entries.toSorted((a, b) => a.span.start - b.span.start);
  const last = entries.toSorted((a, b) => a.span.end - b.span.end).at(-1);
  const [from, to] = [first?.span.edtf.split('/')[0], last?.span.edtf.split('/').at(-1)];
  return [open('start') ?? from, open('end') ?? to].join('/');
}

/** The graph for a script element, which no `<` in it can end. */
function graph(nodes: Graph['@graph']): string {
  const document: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
