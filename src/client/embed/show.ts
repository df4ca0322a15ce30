import type { LoaderSite } from '../../output/embeds/loader.ts';
import { SANDBOX } from '../../output/embeds/snippets.ts';
import { type Asked, read } from './attributes.ts';
import { isHeight, TYPE } from './heights.ts';

/** What is shown in an element. */
export interface Shown {
  /** Follows the element’s attributes and styles: another frame is loaded, anything else is sent to this one. */
  update: () => void;
  /** Removes the listeners. */
  remove: () => void;
}

/** The host's own styles win, except where they would make it smaller than its frame. */
const STYLE =
  ':host(:not([hidden])){display:block;width:100%}:host{min-width:min(100%,200px)!important;height:auto!important;max-height:none!important}';

/**
 * Puts a frame into the shadow of an element, where the host's styles do not apply, at its final height. The frame
 * becomes visible when it sends its height; until then, and for good where it is blocked or missing, a link is shown.
 */
export function show(element: HTMLElement, base: string, site: LoaderSite): Shown {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, css = '') => {
    const made = document.createElement(tag);
    // Through the CSSOM, which a policy against inline styles allows.
    made.style.cssText = css;
    return made;
  };
  // In all columns of a host's grid. The transition tells when a style sheet of the host changes a property.
  const box = make(
    'div',
    'position:relative;grid-column:1/-1;transition:1ms allow-discrete;transition-property:--explainer-accent,--explainer-font,--explainer-theme',
  );
  const fallback = make('div');
  const slot = make('slot');
  const link = make('a');
  slot.append(link);
  box.append(fallback);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An old browser, or a page that has broken arrays: the element works without it.
  }

  let asked: Asked | undefined;
  let frame: HTMLIFrameElement | undefined;
  /** The options that were sent to the frame; undefined until it is visible. */
  let sent: string | undefined;
  const reserve = (height: number) => {
    box.style.height = `${height}px`;
  };
  const load = ({ id, title, height, options }: Asked) => {
    frame?.remove();
    frame = sent = undefined;
    link.href = base + (id && `${id}/`);
    link.textContent = title;
    fallback.replaceChildren(slot, id ? '' : ` ${site.missing}`);
    fallback.style.cssText = 'font:1rem/1.4 sans-serif';
    if (!id) return;
    reserve(height);
    // Over the frame, which is invisible until it has loaded.
    fallback.style.position = 'absolute';
    frame = make(
      'iframe',
      'display:block;width:600px;min-width:100%;max-width:100%;height:100%;border:0;visibility:hidden',
    );
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.loading = 'lazy';
    frame.src = `${base}embed/${id}/${options && `#${options}`}`;
    box.append(frame);
  };
  const update = () => {
    const before = asked;
    asked = read(element, site);
    if (asked.id !== before?.id) load(asked);
    else if (sent !== undefined && asked.options !== sent)
      frame?.contentWindow?.postMessage({ type: TYPE, options: (sent = asked.options) }, '*');
  };
  const receive = ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (!frame || source !== frame.contentWindow || data?.type !== TYPE || !isHeight(data.height)) return;
    fallback.style.display = 'none';
    frame.style.visibility = '';
    reserve(data.height);
    sent ??= '';
    update();
  };
  addEventListener('message', receive);
  box.addEventListener('transitionend', update);
  root.replaceChildren(box);
  update();
  return { update, remove: () => removeEventListener('message', receive) };
}
