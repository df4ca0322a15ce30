/**
 * Makes a frame one tab stop, so that readers who pass a host's page by keyboard pass the frame with one key: Enter or an
 * arrow goes in, Escape out. Everything stays in the order of screen readers, and can be clicked.
 * @param main the scrolling part of the frame, which is that stop
 */
export function makeOneTabStop(main: HTMLElement): void {
  const all = () => [...document.querySelectorAll<HTMLElement | SVGElement>('a, button, summary')];
  /** Whether a reader can see it: not in the picture of another width, nor in a closed part. */
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const marks = () => [...main.querySelectorAll<SVGElement>('svg.timeline a')].filter(isShown);
  const setStops = (index: -1 | 0) => {
    main.toggleAttribute('data-outside', index < 0);
    all().forEach((element) => (element.tabIndex = index));
  };
  let inside = false;
  const enter = () => {
    if (inside) return;
    inside = true;
    setStops(0);
    // The picture is one stop: arrows move in it.
    marks().forEach((mark, i) => (mark.tabIndex = i && -1));
  };
  setStops(-1);
  main.setAttribute('aria-describedby', 'page:keys');
  main.addEventListener('keydown', (event) => {
    if (event.target !== main || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    enter();
    const inMain = all().filter((element) => main.contains(element));
    [...marks(), ...inMain, ...all()].find(isShown)?.focus();
  });
  addEventListener('focusin', ({ target }) => {
    if (target !== main) enter();
  });
  // Before the timeline's own keys: its panel closes first.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !inside || document.querySelector('.timeline-panel:not([hidden])'))
        return;
      event.stopPropagation();
      inside = false;
      setStops(-1);
      main.focus();
    },
    true,
  );
}
