import { expect } from 'vitest';
import type { Shown } from './pages.ts';
import type { Row } from './rows.ts';

/** In a frame: which it is, how big, and what its reader sees. */
export const lookInFrame = () => ({
  path: location.pathname,
  width: innerWidth,
  height: innerHeight,
  events: [...document.querySelectorAll('.entry-list li')].filter((item) => item.checkVisibility()).length,
  links: [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).length,
  text: document.body.innerText,
});

/** In a host’s page: what the element itself shows, beside its frame. */
export const lookInHost = () => {
  const element = document.querySelector<HTMLElement>('explainer-timeline');
  const root = element?.shadowRoot;
  const link = element?.querySelector('a') ?? root?.querySelector('a');
  const frame = root?.querySelector('iframe');
  return {
    text: root?.textContent ?? '',
    link: link?.checkVisibility({ visibilityProperty: true }) ?? false,
    frame: frame?.checkVisibility({ visibilityProperty: true }) ?? false,
  };
};

/** Waits until a page of a host shows what its row says. */
export async function expectRow(
  row: Row,
  shown: Shown & { events: number },
  look: () => Promise<{
    host: ReturnType<typeof lookInHost>;
    frames: (ReturnType<typeof lookInFrame> | undefined)[];
  }>,
): Promise<void> {
  const { shows, height = shown.height, width = 600, zoom } = row;
  const fits = (frame: { height: number }) =>
    zoom
      ? [height, height * zoom].some((each) => Math.abs(frame.height - each) < 8)
      : Math.abs(frame.height - height) <= 1;
  await expect
    .poll(
      async () => {
        const { host, frames } = await look();
        const frame = frames.find((each) => each?.path.startsWith('/embed/'));
        if (shows === 'link') return host.link && !host.frame ? 'the link' : JSON.stringify({ host, frame });
        if (shows === 'nothing') {
          const text = `${host.text} ${frame?.text ?? ''}`;
          const said = /does not exist|There is nothing from .* to .* here/.test(text);
          const linked = (frame?.links ?? 0) > 0 || host.link;
          return said && linked && !frame?.events ? 'nothing, with a link' : JSON.stringify({ host, frame });
        }
        if (frame?.events !== shown.events) return JSON.stringify({ host, frame });
        return frame.width >= width && fits(frame) ? 'all' : `${frame.width} × ${frame.height} px`;
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBe({ all: 'all', link: 'the link', nothing: 'nothing, with a link' }[shows]);
}
