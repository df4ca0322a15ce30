import type { Browser } from 'playwright-core';
import { blank } from './timeline-load.ts';
import type { Subject } from './timeline-subjects.ts';

/** How many of some titles a reader can read completely on the first screen, without interaction. */
export async function titles(
  browser: Browser,
  url: string,
  { marks }: Subject,
  labels: string[],
  viewport: { width: number; height: number },
): Promise<number> {
  const { page } = await blank(browser, url, viewport);
  try {
    await page.goto(url, { timeout: 60_000 });
    await page.locator(marks).first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForLoadState('load');
    await page.waitForTimeout(1500);
    return await page.evaluate(countWhole, labels);
  } finally {
    await page.context().close();
  }
}

/** Runs in the page: a title counts if all of its text is inside the window and nothing covers its ends. */
function countWhole(labels: string[]): number {
  const bare = (text: string | null) => (text ?? '').replace(/\s/g, '');
  const wanted = new Set(labels.map(bare));
  const read = new Set<string>();
  const seen = (element: Element, x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  };
  for (const element of document.querySelectorAll('body *')) {
    const text = bare(element.textContent);
    if (!wanted.has(text) || element.closest('title, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const box = element.getBoundingClientRect();
    const cut =
      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow !== 'visible';
    const complete = boxes.every(
      ({ left, right, top, bottom }) =>
        left >= 0 &&
        top >= 0 &&
        right <= innerWidth &&
        bottom <= innerHeight &&
        seen(element, left + 2, (top + bottom) / 2) &&
        seen(element, right - 2, (top + bottom) / 2),
    );
    if (boxes.length > 0 && box.width > 0 && complete && !cut) read.add(text);
  }
  return read.size;
}
