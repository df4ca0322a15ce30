import { messages } from '../../core/languages/languages.ts';
import { notes } from '../../core/story/changes.ts';
import { saidText, sourceName } from '../../core/story/claims.ts';
import { dateText, utcText } from '../../core/story/date-text.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import { placeText } from '../../core/story/place-text.ts';
import type { Claim, Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** An entry as a reader of feeds shows it: when and where, what changed, and each claim with its sources. */
export function entryHtml(entry: Entry, { language }: Pick<Story, 'language'>, site: Site): string {
  const t = messages(language);
  const place = entry.place && placeText(entry.place, language);
  const when = [dateText(entry.span, language), utcText(entry.span, language), place];
  const withdrawn = entry.withdrawn.map((note) => ({ ...note, kind: 'claim-withdrawn' as const }));
  const changes = [...notes(entry), ...withdrawn].map(
    ({ kind, date, text }) =>
      `<p><strong>${t(`change.${kind}`)}</strong>, ${escapeXml(`${dateText(date, language)}: ${text}`)}</p>`,
  );
  return [
    `<p>${escapeXml(when.filter((part) => part !== undefined).join(' · '))}</p>`,
    ...changes,
    `<p>${escapeXml(entry.dek)}</p>`,
    `<ul>${entry.claims.map((claim) => claimHtml(claim, language, site)).join('')}</ul>`,
  ].join('');
}

function claimHtml(claim: Claim, language: string, site: Site): string {
  const t = messages(language);
  const own = site.url(urls.claim(claim.ref));
  const said = saidText(claim, language);
  if (claim.kind === null)
    return `<li><a href="${escapeXml(own)}">${t('claim.not-known')}</a>: ${escapeXml(said)}</li>`;
  const kind = t(`kind.${claim.kind}`);
  const how = claim.type === 'account' ? `${t('status.disputed')}, ${kind.toLowerCase()}` : kind;
  const sources = claim.sources.map(
    (source) => `<a href="${escapeXml(source.url)}">${escapeXml(sourceName(source, language))}</a>`,
  );
  return `<li>${escapeXml(said)} (<a href="${escapeXml(own)}">${how}</a>: ${escapeXml(claim.by)}; read in ${sources.join(', ')})</li>`;
}
