import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where systems keep a Chromium. */
const KNOWN = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium: the system's, else Playwright's, else one that it installs. `more` are arguments for it. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ executablePath, args: [...ARGS, ...more] });
  const newContext = browser.newContext.bind(browser);
  // A test that is not about reading offline keeps no copy of the site.
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

/** Where that Chromium is. */
export const chromiumPath = (): string => find() ?? install();

const find = (): string | undefined =>
  [...KNOWN, chromium.executablePath()].find((path) => path !== undefined && path !== '' && existsSync(path));

function install(): string {
  const root = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const command = root
    ? 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'
    : 'npx playwright-core install chromium';
  process.stdout.write(`No Chromium found. Installing one: ${command}\n`);
  execSync(command, { stdio: 'inherit' });
  const path = find();
  if (path === undefined) throw new Error('No Chromium: set CHROME_PATH to the browser to test with.');
  return path;
}
