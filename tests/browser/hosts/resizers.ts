import type { HostPage } from './server.ts';
import type { Shown } from './pages.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title></head><body>${body}</body></html>`;

const frame = (src: string, more = '') =>
  `<iframe src="${src}" width="600" height="150" title="Timeline" sandbox="allow-scripts" ${more}></iframe>`;

const hear = (code: string) =>
  `<script>addEventListener('message', ({ data, source }) => {
    const frames = [...document.querySelectorAll('iframe')];
    const mine = frames.find((each) => each.contentWindow === source);
    ${code}
  })</script>`;

/**
 * Pages that size frames with a script of their own: three are published on npm, six are rewritten after what sites
 * paste. None knows the timeline.
 */
export function resizerPages({ site, id }: Shown): Record<string, HostPage> {
  const src = `${site}/embed/${id}/`;
  const pages: Record<string, string> = {
    '/pym': `<div id="pym"></div><script src="/pym.js"></script><script>new pym.Parent('pym', '${src}', {})</script>`,
    '/datawrapper-new': `${hear(`if (!data['datawrapper-height'] || !mine) return;
      for (const key in data['datawrapper-height']) mine.style.height = data['datawrapper-height'][key] + 'px'`)}${frame(src)}`,
    '/datawrapper-old': `${hear(`if (typeof data['datawrapper-height'] === 'undefined') return;
      for (const key in data['datawrapper-height'])
        document.querySelector("iframe[src*='" + key + "']").style.height = data['datawrapper-height'][key] + 'px'`)}${frame(src)}`,
    '/amp': `${hear(`if (mine && data.sentinel === 'amp' && data.type === 'embed-size') mine.style.height = data.height + 'px'`)}${frame(src)}`,
    '/embedly': `${hear(`if (typeof data !== 'string') return;
      const said = JSON.parse(data);
      if (mine && said.context === 'iframe.resize') mine.style.height = said.height + 'px'`)}${frame(src)}`,
    '/embedly-src': `${hear(`if (typeof data !== 'string') return;
      const said = JSON.parse(data);
      const one = frames.find((each) => each.src === said.src);
      if (one && said.context === 'iframe.resize') one.height = said.height`)}${frame(src)}`,
    '/wordpress': `${hear(`if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      const one = document.querySelector('iframe[data-secret="' + data.secret + '"]');
      if (!one || source !== one.contentWindow || data.message !== 'height') return;
      one.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))`)}${frame(`${src}#?secret=abc123XYZ0`, 'security="restricted" data-secret="abc123XYZ0"')}`,
    '/iframe-resizer-4': `<script src="/iframe-resizer-4.js"></script>${frame(src)}<script>iFrameResize({ checkOrigin: false })</script>`,
    '/iframe-resizer-5': `<script src="/iframe-resizer-5.js"></script>${frame(src)}<script>iframeResize({ license: 'GPLv3', checkOrigin: false })</script>`,
  };
  return Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, { html: page(body) }]));
}
