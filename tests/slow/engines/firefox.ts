import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core';
import { missing } from '../../browser/debian.ts';
import { type Engine, KEYS } from './engine.ts';

const KNOWN = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const find = () => KNOWN.find((path) => path !== undefined && path !== '' && existsSync(path));

/** What Firefox needs here, and a sentence if it is not to be had. */
export const missingFirefox = (): string | undefined =>
  find() ? undefined : missing('Firefox', ['firefox-esr'], ['/usr/bin/firefox-esr']);

const launch = (extraPrefsFirefox: Record<string, unknown> = {}): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath: find() ?? '', headless: true, extraPrefsFirefox });

/** Puppeteer's names of the keys. */
const NAMES: Record<string, KeyInput> = {
  [KEYS.left]: 'ArrowLeft',
  [KEYS.up]: 'ArrowUp',
  [KEYS.right]: 'ArrowRight',
  [KEYS.down]: 'ArrowDown',
  [KEYS.home]: 'Home',
  [KEYS.end]: 'End',
  [KEYS.escape]: 'Escape',
  [KEYS.tab]: 'Tab',
  [KEYS.enter]: 'Enter',
};

/** Starts Firefox, which answers to WebDriver BiDi by itself. */
export async function launchFirefox(): Promise<Engine> {
  const browser = await launch();
  const page = await browser.newPage();
  return {
    go: async (url) => {
      // An address that differs after the # alone would not load again.
      await page.goto('about:blank');
      await page.goto(url);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    run: async (task, ...args) => page.evaluate(task as never, ...args),
    click: (selector) => page.click(selector),
    type: async (keys) => {
      const name = NAMES[keys];
      await (name ? page.keyboard.press(name) : page.keyboard.type(keys));
    },
    async inFrames<T>(task: () => T) {
      const frames = page.frames().slice(1);
      const seen = await Promise.all(frames.map((frame) => frame.evaluate(task).catch(() => undefined)));
      return seen.filter((each) => each !== undefined) as T[];
    },
    async clickInFrame(selector) {
      for (const frame of page.frames().slice(1)) {
        const found = await frame.$(selector);
        if (found) return found.click();
      }
      throw new Error(`No frame has ${selector}.`);
    },
    async readWithoutScript(url) {
      const still = await launch({ 'javascript.enabled': false });
      const off = await still.newPage();
      await off.goto(url);
      const seen = await off.evaluate(() => {
        for (const line of document.querySelectorAll<HTMLElement>('.timeline-list li'))
          line.style.contentVisibility = 'visible';
        return { text: document.body.innerText, live: document.querySelector('.live') !== null };
      });
      await still.close();
      return seen;
    },
    close: () => browser.close(),
  };
}
