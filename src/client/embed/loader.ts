import type { LoaderSite } from '../../output/embeds/loader.ts';
import { read } from './attributes.ts';
import { show } from './show.ts';

/** Written before this script at build. */
declare const SITE: LoaderSite;

/**
 * `<explainer-timeline>` for other sites. A page may load it twice, before or after the element; it adds no name to the
 * page except the element's, and depends on nothing that a page can have changed.
 */
const NAME = 'explainer-timeline';
const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
const base = /^(.*\/)embed\.js([?#]|$)/.exec(source)?.[1] ?? SITE.url;
const mount = (element: HTMLElement) => show(element, base, read(element, SITE), SITE.texts);

class ExplainerTimeline extends HTMLElement {
  static observedAttributes = ['strand', 'entry', 'from', 'to', 'theme', 'lang', 'height'];
  #unmount: (() => void) | undefined;
  #waiting = false;

  connectedCallback(): void {
    this.#unmount = mount(this);
  }

  disconnectedCallback(): void {
    this.#unmount?.();
    this.#unmount = undefined;
  }

  /** Several attributes that are set one after the other make one new frame. */
  attributeChangedCallback(): void {
    if (!this.#unmount || this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (!this.#unmount) return;
      this.#unmount();
      this.#unmount = mount(this);
    });
  }
}

try {
  if (!customElements.get(NAME)) customElements.define(NAME, ExplainerTimeline);
} catch {
  // The page has broken the registry: the elements that exist by now still get their frames.
  document.querySelectorAll<HTMLElement>(NAME).forEach((element) => element.shadowRoot ?? mount(element));
}
