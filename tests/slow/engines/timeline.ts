import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** In a page: what changes while the timeline moves. */
const state = () => [
  location.hash,
  document.querySelector('svg.timeline')?.outerHTML,
  document.querySelector('.timeline-status')?.textContent,
];

/** What the timeline of a page shows in an engine. */
export function timelineIn(engine: () => Engine) {
  const hash = () => engine().run(() => location.hash);
  const names = () => engine().run(() => document.querySelectorAll('svg.timeline a.mark text').length);
  const focused = () => engine().run(() => document.activeElement?.getAttribute('data-id') ?? '');
  const focus = () =>
    engine().run(() => document.querySelector<SVGElement>('svg.timeline a[tabindex="0"]')?.focus());
  const listed = () =>
    engine().run(() =>
      [...document.querySelectorAll<HTMLElement>('.timeline-list li[data-id]')]
        .filter((item) => item.checkVisibility())
        .map((item) => item.dataset['id'] ?? ''),
    );
  const span = async () => {
    const given = new URLSearchParams((await hash()).slice(1));
    return Date.parse(given.get('to') ?? '2100-01-01') - Date.parse(given.get('from') ?? '1900-01-01');
  };
  const panel = () =>
    engine().run(() => {
      const box = document.querySelector('.timeline-panel');
      return {
        shown: box?.checkVisibility() ?? false,
        title: box?.querySelector('[data-part="title"]')?.textContent ?? '',
        claims: box?.querySelectorAll('li').length ?? 0,
      };
    });
  /** Waits until nothing changes for half a second; a transition takes at most a second. */
  const rest = async () => {
    let before = '';
    for (let tries = 0; tries < 40; tries++) {
      await wait(500);
      const now = JSON.stringify(await engine().run(state));
      if (now === before) return;
      before = now;
    }
    throw new Error('The timeline does not come to rest.');
  };
  return { hash, names, focused, focus, listed, span, panel, rest };
}
