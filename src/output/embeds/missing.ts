import { escapeXml } from '../../core/escape-xml.ts';
import { messages } from '../../core/languages/languages.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { framePolicy } from '../policy/policy.ts';
import { ENTRY_HEIGHT } from './sizes.ts';

/**
 * The page below `/embed/` for addresses without a frame: unlike the 404 page of the site it may be framed, so that a
 * host shows a sentence and links instead of an error of the browser.
 *
 * @param style the address of the style sheet of frames
 */
export function missingFrame(story: Story, site: Site, style: string): string {
  const t = messages(story.language);
  const link = (path: string, text: string) =>
    `<a href="${escapeXml(withOrigin(site, story).path(path))}">${escapeXml(text)}</a>`;
  const policy =
    site.origin === undefined
      ? ''
      : `<meta http-equiv="content-security-policy" content="${escapeXml(framePolicy(site.origin))}">`;
  return `<!doctype html><html lang="${escapeXml(story.language)}" data-height="${ENTRY_HEIGHT}"><head><meta charset="utf-8">${policy}
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${escapeXml(t('frame.missing'))}</title><meta name="robots" content="noindex"><base target="_blank">
<link rel="stylesheet" href="${escapeXml(style)}"><script src="${escapeXml(site.path('/embed/frame.js'))}"></script></head>
<body><header class="frame-head"><h1>${escapeXml(story.headline)}</h1></header>
<main class="frame-main" tabindex="0"><p class="dek">${escapeXml(t('frame.missing'))}</p></main>
<footer class="frame-foot">${link(urls.timeline(), t('frame.whole'))}${link(urls.story(), t('frame.read'))}<span>${escapeXml(story.publisher.name)}</span></footer></body></html>
`;
}
