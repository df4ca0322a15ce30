import { messages } from '../../core/languages/languages.ts';
import { claimsOf, saidText, sourceName } from '../../core/story/claims.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import { plainText } from '../../core/story/prose.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/**
 * An entry's text in the HTML that TimelineJS puts into its page: the dek, a paragraph a claim, and the sources. The
 * classes say which is which to whoever imports it.
 */
export function slideHtml(entry: Entry, story: Story, site: Site): string {
  const { language } = story;
  const claims = new Map(entry.claims.map((claim) => [claim.id, claim]));
  const blocks = entry.blocks.flatMap((block) =>
    block.type === 'context'
      ? [paragraph('context', escapeXml(plainText(block.prose)))]
      : claimsOf(block)
          .flatMap(({ id }) => claims.get(id) ?? [])
          .map((claim) => paragraph('', escapeXml(words(claim, language)))),
  );
  const sources = entry.sources.map((source) =>
    link(source.url, `${sourceName(source, language)}: ${source.title}`),
  );
  const page = link(site.url(urls.entry(entry.id)), `${story.publisher.name}: ${entry.headline}`);
  return [
    paragraph('dek', escapeXml(entry.dek)),
    ...blocks,
    ...(sources.length === 0 ? [] : [paragraph('sources', `Sources: ${sources.join('; ')}`)]),
    ...(site.origin === undefined ? [] : [paragraph('page', page)]),
  ].join('');
}

/** A claim in words that stand alone: whose it is, where that is part of what it says. */
function words(claim: Claim, language: string): string {
  const { type, text, by } = claim;
  if (type === 'quote') return `${saidText(claim, language)} – ${by}`;
  if (type === 'account') return `${by}: ${text}`;
  return type === 'unknown' ? `${messages(language)('claim.not-known')}: ${text}` : text;
}

const paragraph = (role: string, html: string): string =>
  role === '' ? `<p>${html}</p>` : `<p class="${role}">${html}</p>`;

const link = (href: string, text: string): string => `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`;
