/** Calls back once, when an element is within the height of a window of what is seen. */
export function whenNear(element: Element, arrive: () => void): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      arrive();
    },
    { rootMargin: '100% 0px' },
  );
  watch.observe(element);
}
