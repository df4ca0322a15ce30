const INTERACTIONS = [
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'wheel',
  'touchstart',
  'scroll',
] as const;

/**
 * Hydrates a timeline when the reader comes near it: not before the page has loaded and is idle, unless the address
 * asks for a view; where the timeline fetches its data, which may be large, on the first interaction. Interactions are
 * observed from the start, because the observer of nearness answers a frame later.
 */
export function hydrateWhenNeeded(figure: HTMLElement, hydrate: () => void): void {
  const act = () => whenNear(figure, hydrate);
  if (figure.hasAttribute('data-address') && location.hash.includes('=')) act();
  else if (figure.dataset['items'] === undefined) whenIdle(act);
  else {
    const interact = () => {
      for (const name of INTERACTIONS) removeEventListener(name, interact);
      act();
    };
    for (const name of INTERACTIONS) addEventListener(name, interact, { passive: true });
  }
}

/** Calls back once, when an element is visible or less than the height of the window away. */
function whenNear(element: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '100% 0px' },
  );
  observer.observe(element);
}

function whenIdle(act: () => void): void {
  // WebKit has no idle callback; Chromium sometimes never calls it on an idle page unless it has a timeout.
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act, 50);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
