import { TYPE } from './bounds.ts';

/**
 * Tells the page that holds the frame how high it wants to be, in the words of every script that such a page may
 * already have. A height is no secret, so it goes to whoever holds the frame; the frame listens to its parent alone.
 * @param given the frame's address: pym.js puts `childId` there, WordPress `secret`
 * @returns says a height; saying it again says nothing, unless `again`
 */
export function heightsTo(host: Window, given: URLSearchParams): (height: number, again?: boolean) => void {
  let told = 0;
  let resizer = '';
  const post = (message: unknown) => host.postMessage(message, '*');
  const [child, secret] = [given.get('childId'), given.get('secret')];

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    // iframe-resizer waits to be answered, and it alone: others take every text for JSON.
    if (source !== host || typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
    resizer = data.slice(13).split(':')[0] ?? '';
    post(`[iFrameSizer]${resizer}:${told}:${innerWidth}:init`);
  });

  return (height, again = false) => {
    if (host === window || (height === told && !again)) return;
    told = height;
    post({ type: TYPE, height });
    post({ 'datawrapper-height': { [location.pathname]: height } });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (child) post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret) post({ message: 'height', value: height, secret });
    if (resizer) post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`);
  };
}
