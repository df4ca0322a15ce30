import { SANDBOX } from '../../output/embeds/snippets.ts';
import { type Asked, warn } from './attributes.ts';
import { isHeight, TYPE } from './bounds.ts';

/** How long a frame that has loaded may be silent before it is taken for missing, in milliseconds. */
const PATIENCE = 2000;

/**
 * Puts a frame into an element's shadow, where the host's styles do not reach, at the height that it will have. The
 * frame is seen once it has spoken; until then, and for good where it is blocked or gone, a link stands in its place.
 * @returns takes it back
 */
export function show(element: HTMLElement, base: string, asked: Asked): () => void {
  const { id, instead, title, height, given } = asked;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  try {
    // Where the host's own styles say nothing else.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host(:not([hidden])){display:block;width:100%}');
    root.adoptedStyleSheets = [sheet];
  } catch {
    // A browser before such sheets, or a page whose arrays are broken: it does without.
  }
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, css: string) => {
    const made = document.createElement(tag);
    // Through the object model, which a policy against inline styles lets be.
    made.style.cssText = css;
    return made;
  };
  const box = make('div', `position:relative;height:${height}px`);
  const fallback = make('slot', 'display:block;position:absolute');
  const link = make('a', 'font:1rem/1.4 sans-serif');
  link.href = base + (id === 'timeline' ? '' : `${id}/`);
  link.textContent = title;
  fallback.append(link);

  let frame: HTMLIFrameElement;
  let spoken = false;
  let timer = 0;
  const load = (path: string) => {
    frame = make('iframe', 'display:block;width:100%;height:100%;border:0;visibility:hidden');
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.loading = 'lazy';
    frame.src = `${base}embed/${path}/${given && `#${given}`}`;
    frame.onload = () => {
      timer = window.setTimeout(() => {
        if (spoken || path === instead) return;
        warn(`finds no entry ${path}, and shows its strand.`);
        load(instead);
      }, PATIENCE);
    };
    box.replaceChildren(fallback, frame);
  };

  const hear = ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (source !== frame.contentWindow || data?.type !== TYPE || !isHeight(data.height)) return;
    spoken = true;
    fallback.style.display = 'none';
    frame.style.visibility = '';
    box.style.height = `${data.height}px`;
  };
  addEventListener('message', hear);
  load(id);
  root.replaceChildren(box);
  return () => {
    removeEventListener('message', hear);
    clearTimeout(timer);
  };
}
