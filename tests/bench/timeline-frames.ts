import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { blank } from './timeline-load.ts';
import type { Subject } from './timeline-subjects.ts';

/** How smoothly a picture moves. */
export interface Frames {
  perSecond: number;
  /** The 95th percentile of the time between two frames, in milliseconds. */
  p95: number;
  /** The part of the time in which the main thread was busy. */
  busy: number;
  /** Whether its events have moved within five seconds of the first gesture. */
  answers: boolean;
}

/** Ctrl and wheel inwards, a drag back and forth, Ctrl and wheel outwards: about three seconds, at the speed of a hand. */
export async function frames(
  browser: Browser,
  url: string,
  subject: Subject,
  slow: boolean,
): Promise<Frames> {
  const { page, devtools } = await blank(browser, url);
  try {
    await page.goto(url, { timeout: 60_000 });
    await page.waitForLoadState('load');
    await there(page, subject.marks);
    // A drag that ends where it began is a click, and may follow a link of the floor.
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), true));
    await wait(1500);
    await devtools.send('Performance.enable');
    if (slow) await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const at = await middle(page, subject.picture);
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    // What it loads on the first interaction is loaded before the measurement.
    const answers = await answersTo(page, at, subject.marks);
    await gestures(page, at, 4);
    await page.evaluate(record);
    const [before, start] = [await busy(), performance.now()];
    await gestures(page, at, 50);
    const used = ((await busy()) - before) / ((performance.now() - start) / 1000);
    const times = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    const duration = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const sorted = gaps.toSorted((a, b) => a - b);
    return {
      perSecond: (gaps.length / duration) * 1000,
      p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
      busy: used,
      answers,
    };
  } finally {
    await page.context().close();
  }
}

async function answersTo(page: Page, [x, y]: [number, number], marks: string): Promise<boolean> {
  const places = () =>
    page.evaluate((selector) => {
      const boxes = [...document.querySelectorAll(selector)]
        .slice(0, 50)
        .map((mark) => mark.getBoundingClientRect());
      return boxes.map((box) => `${box.x} ${box.width}`).join();
    }, marks);
  const before = await places();
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let step = 0; step < 4; step++) await page.mouse.wheel(0, -24);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x + 100, y, { steps: 5 });
  await page.mouse.up();
  for (let tries = 0; tries < 50; tries++) {
    if ((await places()) !== before) return true;
    await wait(100);
  }
  return false;
}

async function gestures(page: Page, [x, y]: [number, number], steps: number): Promise<void> {
  const pace = async (act: Promise<void>) => {
    await Promise.all([act, wait(16)]);
  };
  const wheel = async (by: number) => {
    await page.keyboard.down('Control');
    for (let step = 0; step < steps; step++) await pace(page.mouse.wheel(0, by));
    await page.keyboard.up('Control');
  };
  await page.mouse.move(x, y);
  await wheel(-24);
  await page.mouse.down();
  for (let step = 0; step < steps * 2; step++) {
    const far = Math.abs((step % 50) - 25) - 25;
    await pace(page.mouse.move(x + far * 12, y));
  }
  await page.mouse.up();
  await wheel(24);
}

/** Waits for an event to be drawn; not with a locator, which would add its own listener before those of the page. */
async function there(page: Page, marks: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await page.evaluate((selector) => document.querySelector(selector) !== null, marks)) return;
    await wait(100);
  }
  throw new Error(`There is no ${marks} within a minute.`);
}

/** The middle of the visible part of the picture. */
async function middle(page: Page, picture: string): Promise<[number, number]> {
  const box = await page.evaluate(
    (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect | undefined,
    picture,
  );
  if (!box) throw new Error(`There is no ${picture} to move.`);
  const bottom = Math.min(box.y + box.height, 720);
  return [box.x + box.width / 2, Math.max(box.y, 0) + (bottom - Math.max(box.y, 0)) / 2];
}

/** Runs in the page: records the time of each frame. */
function record(): void {
  const times: number[] = [];
  Object.assign(window, { frames: times });
  const tick = (now: number) => {
    times.push(now);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
