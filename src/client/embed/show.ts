import type { LoaderSite } from '../../output/embeds/loader.ts';
import { SANDBOX } from '../../output/embeds/snippets.ts';
import { type Asked, warn } from './attributes.ts';
import { isHeight, TYPE } from './heights.ts';

/** How long a loaded frame may be silent before it counts as missing, in milliseconds. */
const PATIENCE = 2000;

/**
 * Puts a frame into the shadow of an element, where the host's styles do not apply, at its final height. The frame
 * becomes visible when it sends its height; until then, and for good where it is blocked or missing, a link is shown.
 * @returns removes the listeners
 */
export function show(
  element: HTMLElement,
  base: string,
  { id, fallback, title, height, options }: Asked,
  texts: LoaderSite['texts'],
): () => void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  try {
    // Applies where the host's own styles set nothing else.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host(:not([hidden])){display:block;width:100%}');
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An old browser, or a page that has broken arrays: the element works without it.
  }
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, css: string) => {
    const made = document.createElement(tag);
    // Through the CSSOM, which a policy against inline styles allows.
    made.style.cssText = css;
    return made;
  };
  const box = make('div', `position:relative;height:${height}px`);
  const slot = make('slot', 'display:block;position:absolute');
  const link = make('a', 'font:1rem/1.4 sans-serif');
  link.href = base + (id === 'timeline' ? '' : `${id}/`);
  link.textContent = title;
  slot.append(link);

  let frame: HTMLIFrameElement;
  let visible = false;
  let timer = 0;
  const load = (path: string) => {
    frame = make('iframe', 'display:block;width:100%;height:100%;border:0;visibility:hidden');
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.loading = 'lazy';
    frame.src = `${base}embed/${path}/${options && `#${options}`}`;
    frame.onload = () => {
      timer = window.setTimeout(() => {
        if (visible || path === fallback) return;
        warn(texts['embed.missing'], { entry: path });
        load(fallback);
      }, PATIENCE);
    };
    box.replaceChildren(slot, frame);
  };

  const receive = ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (source !== frame.contentWindow || data?.type !== TYPE || !isHeight(data.height)) return;
    visible = true;
    slot.style.display = 'none';
    frame.style.visibility = '';
    box.style.height = `${data.height}px`;
  };
  addEventListener('message', receive);
  load(id);
  root.replaceChildren(box);
  return () => {
    removeEventListener('message', receive);
    clearTimeout(timer);
  };
}
