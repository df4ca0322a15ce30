import { expect, inject, test } from 'vitest';
import { siteBrowser } from './site-browser.ts';
import { watchedPage } from './watched-page.ts';

const profile = siteBrowser(inject('site'));
const watched = () => watchedPage(profile);

test.each(['/404.html', '/', '/timeline/'])(
  'the policy of %s blocks inline scripts, inline styles and markup',
  async (path) => {
    const { page, refused } = await watched();
    await page.goto(path);
    const tried = await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.ran = 1');
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.head.append(script, style);
      let markup = 'taken';
      try {
        // eslint-disable-next-line no-restricted-syntax -- the test is that it is refused
        document.body.innerHTML = '<b>x</b>';
      } catch {
        markup = 'refused';
      }
      return { markup, ran: 'ran' in window, shown: getComputedStyle(document.body).display };
    });
    expect(tried).toEqual({ markup: 'refused', ran: false, shown: 'block' });
    expect(refused.length).toBeGreaterThan(1);
    await page.context().close();
  },
);

test('using the timeline violates no policy', async () => {
  const { page, refused } = await watched();
  await page.goto('/timeline/');
  await page.locator('.timeline-figure.live').waitFor();
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out']) await page.getByRole('button', { name }).click();
  const box = await page.locator('svg.timeline').boundingBox();
  if (!box) throw new Error('The picture has no box.');
  const [x, y] = [box.x + box.width / 2, box.y + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await page.locator('svg.timeline a.mark text').first().click();
  await page.getByText('Filter and search').click();
  await page.getByLabel('Search events').fill('the');
  await page.waitForTimeout(400);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(300);
  // Its messages are in the page, as data.
  expect(await page.locator('script[data-messages="timeline"]').count()).toBe(1);
  expect(refused).toEqual([]);
  await page.context().close();
});
