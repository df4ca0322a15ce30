import { page, pasted, type Shown } from './pages.ts';
import type { HostPage } from './server.ts';

/** A page of another site, and what its reader sees. */
export interface Row extends HostPage {
  /**
   * `all`: the frame with every event. `link`: a link, and no frame. `nothing`: a sentence that there is no such thing,
   * and a link; never everything.
   */
  shows: 'all' | 'link' | 'nothing';
  /** The width of the frame in CSS pixels; by default at least 600. */
  width?: number;
  /** The height of the frame; by default that of the snippet. */
  height?: number;
  /** The zoom of the page: engines differ in whose pixels a frame counts, and round them. */
  zoom?: number;
  /** Why the page moves, or why the frame is smaller: nothing that the snippet or the frame can influence. */
  moves?: string;
  /** Opens what contains the embed, where the page does so only for a reader. */
  open?: string;
}

/** The path of the page of a row. */
export const pathOf = (name: string): string => `/row/${encodeURIComponent(name)}`;

/** What a content management system leaves of a snippet. */
const withoutStyle = (html: string) => html.replace(/ style="[^"]*"/g, '');
const withoutScript = (html: string) => html.replace(/<script[^>]*><\/script>\s*/g, '');
const style = (css: string) => `<style>${css}</style>`;

/** The pages of all rows, by path. */
export function rowPages(shown: Shown): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows(shown)).map(([name, row]) => [pathOf(name), row]));
}

/** One page for each situation in which embeds were tried, by name. */
export function rows(shown: Shown): Record<string, Row> {
  const { site, published, id, height } = shown;
  const html = pasted(shown, 'html');
  const tag = withoutScript(html);
  const frame = pasted(shown, 'frame');
  const css = style(pasted(shown, 'css'));
  const src = `${site}/embed/${id}/`;
  const script = `${site}/embed.js`;
  const all = (embed: string, head = '', more: Partial<Row> = {}): Row => ({
    html: page(embed, head),
    shows: 'all',
    ...more,
  });
  const with_ = (attributes: string) => html.replace(` strand="${id}"`, attributes);
  const isolated = (policy: string) => ({ 'cross-origin-embedder-policy': policy });
  const srcdoc = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const inFrame = (text: string, more = '') =>
    `<iframe ${more} style="border:0;width:100%;height:${height + 300}px" srcdoc="${srcdoc(page(text))}"></iframe>`;
  const COLUMN = 'The host’s own style has the last word before the script has loaded.';

  return {
    // What a content management system, a theme or a component makes of a snippet.
    'paragraphs by wpautop': all(
      html.replace('>\n<', '></p>\n<p><').replace(/^/, '<p>').replace(/$/, '</p>'),
    ),
    'iframe{…!important}': all(
      html,
      style(
        'iframe{display:none!important;height:1px!important;width:1px!important;position:fixed!important}',
      ),
    ),
    '*{all:unset}': all(
      html,
      style('*{all:unset} head,style,script,title{display:none} p,h1,div{display:block}'),
    ),
    'a box of 16:9': all(
      `<div style="position:relative;aspect-ratio:16/9;overflow:auto"><div style="position:absolute;inset:0">${html}</div></div>`,
    ),
    tabs: all(
      `<button id="open" onclick="document.getElementById('tab').hidden=false">Timeline</button><div id="tab" hidden>${html}</div>`,
      '',
      { open: '#open' },
    ),
    details: all(`<details><summary id="open">Timeline</summary>${html}</details>`, '', { open: '#open' }),
    'a modal dialog': all(
      `<button id="open" onclick="document.querySelector('dialog').showModal()">Timeline</button><dialog style="width:800px;padding:0">${html}</dialog>`,
      '',
      { open: '#open' },
    ),
    'contain:strict': all(`<div style="contain:strict;height:${height}px">${html}</div>`),
    'contain:size': all(`<div style="contain:size;height:${height}px">${html}</div>`),
    'a container query': all(
      `<div style="container-type:inline-size"><div class="in">${html}</div></div>`,
      style('@container (min-width:300px){.in{padding:8px}}'),
    ),
    'content-visibility': all(`<div style="content-visibility:auto">${html}</div>`, '', {
      moves: 'The page has given the box no size, and moves whatever is in it.',
    }),
    'right to left': all(`<div dir="rtl">${html}</div>`),
    'a dark page': all(html, style(':root{color-scheme:dark;background:#111;color:#eee}')),
    '200 px': all(`<div style="width:200px">${html}</div>`, '', { width: 200 }),
    '120 px': all(`<div style="width:120px">${html}</div>`, '', { width: 120 }),
    'overflow:hidden': all(`<div style="overflow:hidden">${html}</div>`),
    'a lazy loader that sets src twice': all(
      `${frame.replace(/ src="([^"]*)"/, ' data-src="$1"')}<script>
        const late = document.querySelector('iframe');
        late.src = late.dataset.src;
        setTimeout(() => { late.src = late.dataset.src + '#lazy' }, 300)</script>`,
    ),
    'a lazy loader with noscript': all(
      `<noscript>${frame}</noscript><script>
        const hold = document.querySelector('noscript');
        hold.insertAdjacentHTML('afterend', hold.textContent)</script>`,
    ),
    'no style left, the line in the style sheet': all(withoutStyle(html), css),
    'no style left': all(withoutStyle(html), '', { moves: COLUMN }),
    'a policy without inline style, the line in the style sheet': all(
      withoutStyle(html),
      css.replace('<style>', '<style nonce="own">'),
      { policy: `default-src 'none'; style-src 'nonce-own'; script-src ${script}; frame-src ${site}` },
    ),
    'a policy without inline style': all(html, '', {
      policy: `default-src 'none'; script-src ${script}; frame-src ${site}`,
      moves: COLUMN,
    }),
    'a policy without inline style, the bare frame': all(frame, '', {
      policy: `default-src 'none'; frame-src ${site}`,
    }),
    '*{all:unset!important}': all(
      html,
      style(
        '*{all:unset!important} head,style,script,title{display:none!important} p,h1,div{display:block!important}',
      ),
      { moves: COLUMN },
    ),
    '*{all:initial!important}': all(
      html,
      style(
        '*{all:initial!important} head,style,script,title{display:none!important} p,h1,div{display:block!important}',
      ),
      { moves: COLUMN },
    ),
    'explainer-timeline{height:40px}': all(
      html,
      style('explainer-timeline{height:40px;max-height:40px;width:0}'),
      {
        width: 200,
      },
    ),

    // Parents that are as wide as what they contain.
    'a flex row': all(`<div style="display:flex"><p>Beside it.</p>${html}</div>`),
    'a flex column': all(`<div style="display:flex;flex-direction:column;align-items:start">${html}</div>`),
    float: all(`<div style="float:left">${html}</div>`),
    'inline-block': all(`<div style="display:inline-block">${html}</div>`),
    'a table cell': all(`<table><tr><td>${html}</td></tr></table>`),
    'grid auto 1fr': all(
      `<div style="display:grid;grid-template-columns:auto 1fr">${html}<p>Beside it.</p></div>`,
    ),
    'float, no style left': all(`<div style="float:left">${withoutStyle(html)}</div>`, '', { moves: COLUMN }),
    'float, the bare frame': all(`<div style="float:left">${frame}</div>`),
    'a flex row, the bare frame': all(`<div style="display:flex"><p>Beside it.</p>${frame}</div>`, '', {
      width: 400,
    }),

    // The bare frame under a reset.
    'iframe{height:auto}': all(frame, style('iframe{height:auto;max-width:100%}')),
    'iframe{height:auto!important}': all(frame, style('iframe{height:auto!important;width:auto!important}')),
    'only the attributes': all(withoutStyle(frame)),
    'only the address': all(`<iframe src="${src}"></iframe>`, '', {
      width: 300,
      height: 150,
      moves: 'Nothing but the address is left, and the page does not listen.',
    }),

    // Policies and documents.
    'no frame-src': {
      html: page(html),
      policy: `default-src 'self'; style-src 'unsafe-inline'; script-src ${script}`,
      shows: 'link',
    },
    'a sandboxed page': all(html, '', { policy: 'sandbox allow-scripts allow-popups' }),
    "trusted-types 'none'": all(html, '', {
      policy: "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    'an open shadow root': all(
      `<div id="host"></div><script>
        document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = \`${tag}\`</script><script src="${script}"></script>`,
    ),
    'a closed shadow root': all(
      `<div id="host"></div><script>
        window.inside = document.getElementById('host').attachShadow({ mode: 'closed' });
        inside.innerHTML = \`${tag}\`</script><script src="${script}"></script>`,
    ),
    'a frame in a frame in a frame': all(inFrame(inFrame(html))),
    'in a sandboxed frame': all(inFrame(html, 'sandbox="allow-scripts"')),
    'zoom:1.6': all(`<div style="zoom:1.6">${html}</div>`, '', { width: 560, zoom: 1.6 }),
    'scale(.5)': all(`<div style="transform:scale(.5);transform-origin:0 0">${html}</div>`),
    'type=module': all(
      html.replace('<script ', '<script type="module" ').replace('async', '').replaceAll(site, published),
    ),
    'import()': all(`<script type="module">import('${script}')</script>${tag}`.replaceAll(site, published)),
    '?ver=': all(html.replace('embed.js"', 'embed.js?ver=6.9.1"')),
    'quirks mode': { ...all(html), html: page(html).replace('<!doctype html>', '') },
    'its script blocked': { html: page(tag), shows: 'link' },
    'hostile values': all(
      with_(` strand="${id}" theme="</style><script>alert(1)</script>" lang="&quot;onload=alert(1)"`),
      style(
        'explainer-timeline{--explainer-accent:url(https://evil.invalid/a);--explainer-font:"x;src:url(https://evil.invalid/b)"}',
      ),
    ),
    'COEP require-corp': all(html, '', { headers: isolated('require-corp') }),
    'COEP require-corp, the bare frame': all(frame, '', { headers: isolated('require-corp') }),
    'COEP credentialless': all(html, '', { headers: isolated('credentialless') }),
    'COEP credentialless, the bare frame': all(frame, '', { headers: isolated('credentialless') }),

    // What does not exist.
    'a strand that is gone': { html: page(with_(' strand="gone-by-now"')), shows: 'nothing' },
    'an entry that is gone': { html: page(with_(` entry="${id}/1999-01-01-gone"`)), shows: 'nothing' },
    'an entry of no strand': { html: page(with_(' entry="gone-by-now"')), shows: 'nothing' },
    'an entry that is gone, the bare frame': {
      html: page(frame.replace(src, `${src}1999-01-01-gone/`)),
      shows: 'nothing',
    },
    'a strand that is gone, the bare frame': {
      html: page(frame.replace(src, `${site}/embed/gone-by-now/`)),
      shows: 'nothing',
    },
    ...Object.fromEntries(
      [
        ['1990', '1990'],
        ['1990-01-01', '1990-12-31'],
        ['2025-02-31', '2025-13'],
        ['2025-06-24', '2025-06-13'],
        ['yesterday', ''],
        ['', '-0480'],
        ['+012026', '+012027'],
      ].flatMap(([from, to]): [string, Row][] => {
        const dates = `from=${from ?? ''} to=${to ?? ''}`;
        const attributes = ` strand="${id}" from="${from ?? ''}" to="${to ?? ''}"`;
        const options = new URLSearchParams({ from: from ?? '', to: to ?? '' }).toString();
        return [
          [dates, { html: page(with_(attributes)), shows: 'nothing' }],
          [
            `${dates}, the bare frame`,
            {
              html: page(frame.replace(src, `${src}#${options.replaceAll('&', '&amp;')}`)),
              shows: 'nothing',
            },
          ],
        ];
      }),
    ),
  };
}
