import type { Page } from 'playwright-core';
import type { siteBrowser } from './site-browser.ts';

/** A page that collects every violation of the security policy, as a sentence. */
export async function watchedPage(
  profile: ReturnType<typeof siteBrowser>,
): Promise<{ page: Page; refused: string[] }> {
  const context = await profile({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/polic|trusted|refused|violat/i.test(message.text())) refused.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => refused.push(`${page.url()} ${error.message}`));
  return { page, refused };
}
