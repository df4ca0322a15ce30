import type { Shown } from './pages.ts';

/**
 * What WordPress makes of the address of a story: a frame in a sandbox, and a script that does what its own
 * `wp-embed.js` does with messages.
 */
export const wordpress = ({
  site,
  id,
}: Pick<
  Shown,
  'site' | 'id'
>): string => `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${site}/embed/${id}/#?secret=abc123XYZ0" data-secret="abc123XYZ0" width="600" height="338" title="Timeline"></iframe>
  <script>addEventListener('message', ({ data, source }) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      if (data.message !== 'link') continue;
      const [from, to] = [new URL(frame.src), new URL(data.value)];
      if (/^https?:$/.test(to.protocol) && to.host === from.host && document.activeElement === frame)
        window.top.location.href = data.value;
    }
  })</script>`;
