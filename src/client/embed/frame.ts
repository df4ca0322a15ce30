import { fill } from '../../core/languages/messages.ts';
import type { Messages } from '../messages.ts';
import { createHeightSender, isHeight, TYPE } from './heights.ts';
import { enableList } from './list.ts';
import { makeOneTabStop } from './one-tab-stop.ts';
import { relayLinks } from './relay-links.ts';

/** Written before this script at build. */
declare const TEXTS: Messages<'frame'>;

/**
 * The script of a frame, a classic script that runs before the first paint: colours, font, height and the period shown,
 * all from the frame's address, and again from each message of its parent. Hosts add their own parameters to the
 * address, before or after the `#`.
 */
const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.replace(/^#\??/, '')}`);
const root = document.documentElement;
const send = createHeightSender(parent, given);
let height = 0;
let showPeriod: ((options: URLSearchParams) => void) | undefined;
let options = given;
/** The text of the options. */
let text = location.hash.slice(1);
apply(given);
// Again for hosts whose script loads later than the frame.
addEventListener('load', () => send(height, true));
addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ type?: unknown; options?: unknown } | null>) => {
    if (parent === window || source !== parent || data?.type !== TYPE) return;
    if (typeof data.options !== 'string' || data.options === text) return;
    text = data.options;
    apply(new URLSearchParams(text));
  },
);
const secret = given.get('secret');
if (secret && parent !== window) relayLinks(parent, secret);

document.addEventListener('DOMContentLoaded', () => {
  const figure = document.querySelector<HTMLElement>('.timeline-figure');
  const main = document.querySelector('main');
  if (figure) showPeriod = enableList(figure);
  showPeriod?.(options);
  if (main) makeOneTabStop(main);
  document.querySelector('details')?.addEventListener('toggle', ({ target }) => {
    const { scrollHeight, clientHeight } = main ?? root;
    const full = innerHeight + scrollHeight - clientHeight;
    send(Math.min(5000, (target as HTMLDetailsElement).open ? Math.max(height, full) : height));
  });
});

/** Applies what the host asks for; invalid values are ignored, with a message in the console. */
function apply(asked: URLSearchParams): void {
  options = asked;
  /** An option, if it is present and valid. */
  const valid = (
    name: 'theme' | 'accent' | 'font' | 'lang' | 'height',
    isValid: (value: string) => boolean,
  ) => {
    const value = (asked.get(name) ?? '').trim();
    if (!value || isValid(value)) return value;
    console.warn(`<explainer-timeline> ${fill(TEXTS['embed.ignored'], { name, value })}`);
    return '';
  };
  root.dataset['theme'] = valid('theme', (value) => /^(light|dark|auto)$/.test(value));
  root.style.setProperty(
    '--link',
    valid('accent', (value) => CSS.supports('color', value)),
  );
  const font = valid('font', (value) => /^[\p{L}\d ,'"-]{1,120}$/u.test(value));
  root.style.setProperty('--text-face', font);
  root.style.setProperty('--label-face', font);
  valid('lang', (value) => value.slice(0, 2) === root.lang.slice(0, 2));
  height = Number(valid('height', (value) => isHeight(Number(value)))) || Number(root.dataset['height']);
  send(height);
  showPeriod?.(asked);
}
