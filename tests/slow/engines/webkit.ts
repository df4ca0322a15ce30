import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, type WebDriver, type WebElement } from 'selenium-webdriver';
import { missing } from '../../browser/debian.ts';
import { freePort } from '../../browser/free-port.ts';
import type { Engine } from './engine.ts';

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** What WebKitGTK needs here, and a sentence if it is not to be had. */
export const missingWebKit = (): string | undefined =>
  missing(
    'WebKitGTK',
    ['webkit2gtk-driver', 'xvfb'],
    ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', LIBRARIES],
  ) ?? (miniBrowser() ? undefined : 'Not tested: WebKitGTK. Its MiniBrowser is not where Debian keeps it.');

const miniBrowser = (): string | undefined =>
  readdirSync(LIBRARIES)
    .filter((folder) => /^webkit(2gtk|gtk)-/.test(folder))
    .map((folder) => `${LIBRARIES}/${folder}/MiniBrowser`)
    .find((file) => existsSync(file));

/** Starts WebKitGTK's small browser on a display in memory. */
export async function launchWebKit(): Promise<Engine> {
  const port = await freePort();
  const server = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    {
      // Its own group, so that the display ends with it.
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    },
  );
  const stop = () => server.pid !== undefined && process.kill(-server.pid);
  try {
    return engine(await connect(port), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function connect(port: number): Promise<WebDriver> {
  for (let tries = 0; ; tries++) {
    try {
      return await new Builder()
        .disableEnvironmentOverrides()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        })
        .build();
    } catch (error) {
      if (tries === 20) throw error;
      await wait(500);
    }
  }
}

/** In a page: its frames, also in open shadows, and in the closed one that a page of the tests keeps as `inside`. */
const framesHere = () => {
  const found: Element[] = [];
  const search = (root: ParentNode) => {
    const all = root.querySelectorAll('*');
    // A host may have changed its arrays.
    // eslint-disable-next-line @typescript-eslint/prefer-for-of
    for (let i = 0; i < all.length; i++) {
      const each = all[i];
      if (each?.tagName === 'IFRAME') found[found.length] = each;
      if (each?.shadowRoot) search(each.shadowRoot);
    }
  };
  search(document);
  const { inside } = window as { inside?: ShadowRoot };
  if (inside) search(inside);
  return found;
};

/** Goes into every frame, at any depth, until `visit` returns true. Ends in the page, and returns whether it did. */
async function eachFrame(driver: WebDriver, visit: () => Promise<boolean>): Promise<boolean> {
  const go = async (): Promise<boolean> => {
    for (const frame of await driver.executeScript<WebElement[]>(`return (${framesHere})()`)) {
      await driver.switchTo().frame(frame);
      if ((await visit()) || (await go())) return true;
      await driver.switchTo().parentFrame();
    }
    return false;
  };
  try {
    return await go();
  } finally {
    await driver.switchTo().defaultContent();
  }
}

function engine(driver: WebDriver, stop: () => void): Engine {
  const run: Engine['run'] = async (task, ...args) =>
    driver.executeScript(`return (${task}).apply(null, arguments)`, ...args);
  return {
    run,
    go: async (url) => {
      // An address that differs after the # alone would not load again.
      await driver.get('about:blank');
      await driver.get(url);
    },
    async resize(width, height) {
      const window = driver.manage().window();
      // The page hears of its new size later than the driver answers, and no window is narrower than 447 px.
      for (let tries = 0; tries < 8; tries++) {
        const [inner, outer] = [await run(() => [innerWidth, innerHeight]), await window.getRect()];
        const [missing = 0, lower = 0] = [width - (inner[0] ?? 0), height - (inner[1] ?? 0)];
        if (missing === 0 && lower === 0) return;
        await window.setRect({ x: 0, y: 0, width: outer.width + missing, height: outer.height + lower });
        await wait(250);
      }
    },
    click: async (selector) => driver.findElement(By.css(selector)).click(),
    type: async (keys) => driver.actions().sendKeys(keys).perform(),
    async inFrames<T>(task: () => T) {
      const seen: T[] = [];
      await eachFrame(driver, async () => {
        seen.push(await run(task));
        return false;
      });
      return seen;
    },
    async clickInFrame(selector) {
      const clicked = await eachFrame(driver, async () => {
        const [found] = await driver.findElements(By.css(selector));
        await found?.click();
        return found !== undefined;
      });
      if (!clicked) throw new Error(`No frame has ${selector}.`);
    },
    // The driver needs scripts itself, so the page is read in a frame that may run none.
    async readWithoutScript(url) {
      await driver.get(url);
      return run(async (address) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-same-origin');
        frame.style.width = '1280px';
        frame.src = `${address}?framed`;
        const loaded = new Promise((done) => frame.addEventListener('load', done));
        document.body.replaceChildren(frame);
        await loaded;
        const lines = frame.contentDocument?.querySelectorAll<HTMLElement>('.timeline-list li') ?? [];
        for (const line of lines) line.style.contentVisibility = 'visible';
        return {
          text: frame.contentDocument?.body.innerText ?? '',
          live: frame.contentDocument?.querySelector('.live') !== null,
        };
      }, url);
    },
    async close() {
      await driver.quit();
      stop();
    },
  };
}
