import type { LoaderSite } from '../../output/embeds/loader.ts';
import { frameOf, idOf } from './attributes.ts';
import { show, type Shown } from './show.ts';

/** Written before this script at build. */
declare const SITE: LoaderSite;

/** A site whose script is in the page. Scripts of other versions read this too. */
interface Member {
  /** Whether the rest of an address below that of the site names something here. */
  owns: (rest: string, element: HTMLElement) => boolean;
  mount: (element: HTMLElement) => Shown;
}

/** By the addresses of the sites. */
type Members = Record<string, Member>;

/**
 * `<explainer-timeline>` for other sites. A page may load it twice, before or after the element, and from several sites;
 * it adds no name to the page except the element's, and depends on nothing that a page can have changed.
 */
const NAME = 'explainer-timeline';
const baseOf = (script: Element | null): string | undefined =>
  /.*\/(?=embed\.js)/.exec((script as HTMLScriptElement | null)?.src ?? '')?.[0];
const BASE = baseOf(document.currentScript as Element | null) ?? SITE.url;
const member: Member = {
  owns: (rest, element) => !rest || rest.startsWith(idOf(element)) || !!frameOf(rest, SITE),
  mount: (element) => show(element, BASE, SITE),
};

/**
 * The site of an element: that of the link in it, else of the script just before it, else the only one in the page. No
 * other site is ever shown in it. One site may be in a folder of another, so the longest address counts.
 */
function ownerOf(element: HTMLElement, members: Members): Member | undefined {
  const address = element.querySelector('a')?.href ?? baseOf(element.previousElementSibling);
  let owner: Member | undefined;
  let most = 0;
  for (const base in members) {
    const ours = address?.startsWith(base) && members[base]?.owns(address.slice(base.length), element);
    const part = address === undefined ? 1 : ours ? base.length : 0;
    if (part < most) continue;
    // Where two own as much, neither is known to be the element's.
    owner = part > most ? members[base] : undefined;
    most = part;
  }
  return owner;
}

class ExplainerTimeline extends HTMLElement {
  static observedAttributes = ['strand', 'entry', 'from', 'to', 'theme', 'lang', 'height'];
  static members = Object.create(null) as Members;
  #owner: Member | undefined;
  #shown: Shown | undefined;

  connectedCallback(): void {
    addEventListener(NAME, this.#update);
    this.#update();
  }

  /** With this, `moveBefore` keeps the frame as it is. */
  connectedMoveCallback(): void {
    // Nothing to do.
  }

  disconnectedCallback(): void {
    removeEventListener(NAME, this.#update);
    this.#shown?.remove();
    this.#shown = this.#owner = undefined;
  }

  /** Later, because several attributes that are set one after the other are one change. */
  attributeChangedCallback(): void {
    queueMicrotask(this.#update);
  }

  #update = (): void => {
    // While the page is being read, the link in the element may still be missing.
    const incomplete = document.readyState === 'loading' && !this.querySelector('a');
    if (incomplete || !this.isConnected) return;
    const owner = ownerOf(this, ExplainerTimeline.members);
    if (owner === this.#owner) return this.#shown?.update();
    this.#shown?.remove();
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    this.#owner = owner;
    this.#shown = owner?.mount(this);
  };
}

try {
  const known = customElements.get(NAME) as typeof ExplainerTimeline | undefined;
  (known ?? ExplainerTimeline).members[BASE] ??= member;
  if (!known) customElements.define(NAME, ExplainerTimeline);
  // For elements that wait for their site, or for their link.
  const updateAll = () => dispatchEvent(new Event(NAME));
  updateAll();
  addEventListener('DOMContentLoaded', updateAll);
} catch {
  // The page has broken the registry: the elements that exist by now still get their frames.
  document.querySelectorAll<HTMLElement>(NAME).forEach((element) => {
    if (!element.shadowRoot) ownerOf(element, { [BASE]: member })?.mount(element);
  });
}
