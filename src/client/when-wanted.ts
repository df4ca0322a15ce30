const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'touchstart', 'scroll'] as const;

/**
 * Does something for the timeline when it is time: at once if the address asks for a view, else when the page has
 * loaded and rests; where it needs data of its own, which may be much, at the first sign of the reader.
 */
export function whenWanted(figure: HTMLElement, act: () => void): void {
  if (figure.hasAttribute('data-address') && location.hash.includes('=')) act();
  else if (figure.dataset['items'] === undefined) whenIdle(act);
  else {
    const seen = () => {
      for (const sign of SIGNS) removeEventListener(sign, seen);
      act();
    };
    for (const sign of SIGNS) addEventListener(sign, seen, { passive: true });
  }
}

function whenIdle(act: () => void): void {
  // WebKit has no idle callback; Chromium now and then forgets one on a page that rests, unless it has a last moment.
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act, 50);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
