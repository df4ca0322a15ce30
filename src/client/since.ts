/**
 * Offers to tell a reader what is new at the next visit, or tells it. Nothing is kept before the reader asks; where
 * a browser keeps nothing for sites the page stays as it is.
 */
export async function enableSince(box: HTMLElement): Promise<void> {
  const { editions = '', texts = '', base = '', offer } = box.dataset;
  const place = { box, editions, texts, base };
  let asked: boolean;
  try {
    asked = localStorage.getItem(`seen:${base}/`) !== null;
  } catch {
    return;
  }
  if (!asked && offer === undefined) return;
  box.hidden = false;
  if (asked) {
    await (await import('./visits.ts')).tell(place);
    return;
  }
  box
    .querySelector('button')
    ?.addEventListener('click', async () => (await import('./visits.ts')).remember(place));
}
