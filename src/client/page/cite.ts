import type { Citation } from '../../output/citing/citation.ts';
import { FORMATS } from '../../output/citing/formats.ts';
import { button } from '../button.ts';
import { citationOfClaim } from '../citation-of-claim.ts';
import { readMessages } from '../messages.ts';

/** Adds buttons that copy to the page's panel of citations, and to each claim a button that opens the panel. */
const t = readMessages('cite');
const panel = document.getElementById('cite:this');
const json = panel?.dataset['citation'];
if (panel && json !== undefined) enable(panel, JSON.parse(json) as Citation);

function enable(panel: HTMLElement, page: Citation): void {
  // A build without `--site` knows only the paths of its pages.
  page.url = new URL(page.url, location.href).href;
  for (const field of panel.querySelectorAll('textarea')) addCopy(field, panel);
  fill(panel, page);
  document.querySelector('[popovertarget="cite:this"]')?.addEventListener('click', () => fill(panel, page));
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.after(button(t('cite.claim'), () => openFor(anchor, panel, page)));
  }
}

function openFor(anchor: HTMLAnchorElement, panel: HTMLElement, page: Citation): void {
  const claim = document.getElementById(anchor.hash.slice(1));
  if (!claim) return;
  fill(panel, citationOfClaim(page, claim.id, textOf(claim)));
  panel.showPopover();
}

/** The words of a claim; of an account also that they are disputed, and whose they are. */
function textOf(claim: HTMLElement): string {
  const text = claim.querySelector<HTMLElement>('.said')?.innerText ?? '';
  const by = claim.matches('.account') ? claim.querySelector('h3')?.textContent : null;
  return by ? t('claim.disputed-text', { by, text }) : text;
}

function fill(panel: HTMLElement, citation: Citation): void {
  announce(panel, '');
  const what = panel.querySelector('.cite-what');
  if (what) what.textContent = citation.title;
  for (const { id, write } of FORMATS) {
    const field = panel.querySelector<HTMLTextAreaElement>(`[data-format="${id}"]`);
    if (field) field.value = write(citation);
  }
}

function addCopy(field: HTMLTextAreaElement, panel: HTMLElement): void {
  const format = field.labels[0]?.firstChild?.textContent?.trim() ?? '';
  const copy = button(t('cite.copy'), async () => {
    // Selected first, so that the reader can copy the text where the clipboard is blocked.
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      announce(panel, t('cite.copied', { format }));
    } catch {
      announce(panel, t('cite.selected', { format }));
    }
  });
  copy.setAttribute('aria-label', t('cite.copy-format', { format }));
  field.closest('label')?.after(copy);
}

function announce(panel: HTMLElement, text: string): void {
  const status = panel.querySelector('[role="status"]');
  if (status) status.textContent = text;
}
