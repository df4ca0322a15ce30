import type { Page } from 'playwright-core';

/** Runs first in every page: measures layout shifts, whatever the page does to its globals. */
export function watch(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    const entries = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
    // A page may have changed iterators.
    // eslint-disable-next-line @typescript-eslint/prefer-for-of
    for (let i = 0; i < entries.length; i++)
      // What a reader opens makes room for itself.
      if (!entries[i]?.hadRecentInput) sum += entries[i]?.value ?? 0;
    if (sum > 0) document.documentElement.setAttribute('data-shift', String(sum));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The sum of all layout shifts so far, read outside the page's own world. */
export const shifts = async (page: Page): Promise<number> =>
  Number(await page.locator('html').getAttribute('data-shift'));

/** How many events each frame from an origin shows in a page. */
export async function entriesShown(page: Page, origin: string): Promise<number[]> {
  const frames = page.frames().filter((frame) => frame.url().startsWith(`${origin}/embed/`));
  const counts = frames.map((frame) =>
    frame
      .evaluate(
        () =>
          [...document.querySelectorAll('.entry-list li')].filter((item) => item.checkVisibility()).length,
      )
      .catch(() => 0),
  );
  return Promise.all(counts);
}
