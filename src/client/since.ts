import url from './page/visits.ts?worker&url';

/**
 * Offers to show what is new at the next visit, or shows it. Nothing is stored before the reader accepts; where a
 * browser blocks storage, the page stays as it is.
 */
export function enableSince(box: HTMLElement): void {
  const { base = '', offer } = box.dataset;
  let stored: boolean;
  try {
    stored = localStorage.getItem(`seen:${base}/`) !== null;
  } catch {
    return;
  }
  if (!stored && offer === undefined) return;
  box.hidden = false;
  const load = () => void import(/* @vite-ignore */ url);
  if (stored) load();
  else box.querySelector('button')?.addEventListener('click', load);
}
