import { escapeXml } from '../../core/escape-xml.ts';
import { messages } from '../../core/languages/languages.ts';
import type { Site } from '../../core/site.ts';
import { notes } from '../../core/story/changes.ts';
import { saidText, sourceName } from '../../core/story/claims.ts';
import { dateText, whenText } from '../../core/story/date-text.ts';
import { placeText } from '../../core/story/place-text.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';

/** An entry as a feed reader shows it: when and where, what changed, and each claim with its sources. */
export function entryHtml(entry: Entry, { language }: Pick<Story, 'language'>, site: Site): string {
  const t = messages(language);
  const place = entry.place && placeText(entry.place, language);
  const when = [whenText(entry.span, language), place];
  const withdrawn = entry.withdrawn.map((note) => ({ ...note, kind: 'claim-withdrawn' as const }));
  const changes = [...notes(entry), ...withdrawn].map(({ kind, date, text }) =>
    t('feed.change', {
      kind: `<strong>${t(`change.${kind}`)}</strong>`,
      date: dateText(date, language),
      text: escapeXml(text),
    }),
  );
  return [
    ...[
      escapeXml(when.filter((part) => part !== undefined).join(' · ')),
      ...changes,
      escapeXml(entry.dek),
    ].map((text) => `<p>${text}</p>`),
    `<ul>${entry.claims.map((claim) => `<li>${claimHtml(claim, language, site)}</li>`).join('')}</ul>`,
  ].join('');
}

function claimHtml(claim: Claim, language: string, site: Site): string {
  const t = messages(language);
  const permalink = (label: string) => linkHtml(site.url(urls.claim(claim.ref)), label);
  const text = escapeXml(saidText(claim, language));
  if (claim.kind === null) return t('feed.unknown', { label: permalink(t('claim.not-known')), text });
  const kind = t(`kind.${claim.kind}`);
  return t('feed.claim', {
    text,
    kind: permalink(claim.type === 'account' ? t('feed.disputed', { kind }) : kind),
    by: escapeXml(claim.by),
    sources: new Intl.ListFormat(language, { type: 'unit' }).format(
      claim.sources.map((source) => linkHtml(source.url, sourceName(source, language))),
    ),
  });
}

/** A link in the HTML of a feed. */
export const linkHtml = (href: string, text: string): string =>
  `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`;
