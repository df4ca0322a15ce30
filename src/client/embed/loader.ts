import type { LoaderSite } from '../../output/embeds/loader.ts';
import { read } from './attributes.ts';
import { show } from './show.ts';

declare const SITE: LoaderSite;

/**
 * `<explainer-timeline>` for other people's pages. It may be loaded twice, before or after the element; it leaves no
 * name in the page but the element's, and asks no more of it than a page can have changed.
 */
const NAME = 'explainer-timeline';
const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
const base = /^(.*\/)embed\.js([?#]|$)/.exec(source)?.[1] ?? SITE.url;
const mount = (element: HTMLElement) => show(element, base, read(element, SITE));

class ExplainerTimeline extends HTMLElement {
  static observedAttributes = ['strand', 'entry', 'from', 'to', 'theme', 'lang', 'height'];
  #stop: (() => void) | undefined;
  #waiting = false;

  connectedCallback(): void {
    this.#stop = mount(this);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Several attributes that are set one after the other make one new frame. */
  attributeChangedCallback(): void {
    if (!this.#stop || this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (!this.#stop) return;
      this.#stop();
      this.#stop = mount(this);
    });
  }
}

try {
  if (!customElements.get(NAME)) customElements.define(NAME, ExplainerTimeline);
} catch {
  // A page that has broken the registry gets its frames all the same, those that stand in it by now.
  document.querySelectorAll<HTMLElement>(NAME).forEach((element) => element.shadowRoot ?? mount(element));
}
