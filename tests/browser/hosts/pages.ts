import { snippets } from '../../../src/output/embeds/snippets.ts';
import type { HostPage } from './server.ts';

/** What the tests embed. */
export interface Shown {
  /** The address of the timeline’s site, without a slash at its end. */
  site: string;
  /** The address for which that site was built, which its scripts know. */
  published: string;
  id: string;
  title: string;
  height: number;
}

/** A snippet of the builder. */
export function pasted({ site, id, title, height }: Shown, kind: 'html' | 'css' | 'frame'): string {
  const all = snippets({ base: `${site}/`, id, title, height, alt: title, options: {} });
  return all.find((each) => each.id === kind)?.text ?? '';
}

/** A page of an article with the embed in it. */
export const page = (embed: string, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A host</title>${head}</head>
<body><h1>A host</h1><p>Before it.</p>${embed}<p id="after">After it. ${'More of the article. '.repeat(60)}</p></body></html>`;

/** Pages of other sites that embed the timeline, each with something that has broken embeds. */
export function hostPages(shown: Shown): Record<string, HostPage> {
  const { site, height } = shown;
  const element = pasted(shown, 'html');
  const frame = pasted(shown, 'frame');
  const reserve = `explainer-timeline{display:block;min-height:${height}px}`;
  return {
    '/plain': { html: page(element) },
    '/frame': { html: page(frame) },
    '/reset': {
      html: page(
        element,
        `<style>* { margin: 0 !important; padding: 0 !important; font: 3px serif !important; color: red !important; max-width: 70% !important }
        iframe, div, slot { display: none !important; height: 7px !important; visibility: hidden !important }
        html, body, h1, p { display: block !important }</style>`,
      ),
    },
    '/globals': {
      html: page(
        element,
        `<script>
          // Only until the element has started, because browser drivers need their arrays.
          const names = ['map', 'forEach', 'filter', 'find', 'slice', 'join', 'push', 'includes', Symbol.iterator];
          for (let i = 0; i < names.length; i++) {
            const own = Array.prototype[names[i]];
            setTimeout(() => (Array.prototype[names[i]] = own), 1500);
          }
          for (let i = 0; i < names.length; i++)
            Array.prototype[names[i]] = function () { throw new Error('patched') };
          Object.prototype.polluted = 'yes';
          window.postMessage = function () { throw new Error('patched') };
          const define = customElements.define;
          customElements.define = function (...given) { throw new Error('patched') };
        </script>`,
      ).replace(/(<script src[^>]*><\/script>)\s*(<explainer[\s\S]*<\/explainer-timeline>)/, '$2$1'),
    },
    '/policy': {
      html: page(element.replace(/ style="[^"]*"/, ''), `<style nonce="own">${reserve}</style>`),
      policy: `default-src 'none'; style-src 'nonce-own'; script-src ${site}/embed.js; frame-src ${site}; require-trusted-types-for 'script'`,
    },
    '/policy-frame': {
      html: page(frame.replace(/ style="[^"]*"/, '')),
      policy: `default-src 'none'; frame-src ${site}`,
    },
    '/column': { html: page(`<div style="width:280px">${element}</div>`) },
    '/twice': {
      html: page(
        `${element.replace(/(<script[^>]*><\/script>)/, '$1$1')}<script src="${site}/embed.js"></script>`,
      ),
    },
    '/before': { html: page(element, `<script src="${site}/embed.js"></script>`) },
    '/late': {
      html: page(
        `<div id="place" style="min-height:${height}px"></div><script src="${site}/embed.js"></script>
        <script>addEventListener('load', () => {
          const made = document.createElement('explainer-timeline');
          made.setAttribute('strand', '${shown.id}');
          document.getElementById('place').append(made);
        })</script>`,
      ),
    },
    '/hidden': {
      html: page(
        `<div id="tab" style="display:none">${element}</div><script>
        addEventListener('load', () => setTimeout(() => { document.getElementById('tab').style.display = '' }, 600))</script>`,
        '<style>#after { position: absolute; top: 1500px }</style>',
      ),
    },
    '/thirty': { html: page(element.repeat(30)) },
    '/flex': { html: page(`<div style="display:flex">${element}</div>`) },
  };
}
