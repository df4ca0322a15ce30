/** The type of our own messages: a frame sends its height, an element its options. */
export const TYPE = 'explainer-timeline';

/** A valid frame height: an integer number of pixels from 50 to 5000. Every other value is ignored. */
export const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= 50 && value <= 5000 && value % 1 === 0;

/**
 * Sends the height of a frame to the page that contains it, in the format of every script that such a page may already
 * have. A height is not secret, so any parent may receive it; the frame listens only to its parent.
 * @param options the frame's address: pym.js puts `childId` there, WordPress `secret`
 * @returns sends a height, unless it was the last one sent and `again` is false
 */
export function createHeightSender(
  host: Window,
  options: URLSearchParams,
): (height: number, again?: boolean) => void {
  let sent = 0;
  let resizer = '';
  const post = (message: unknown) => host.postMessage(message, '*');
  const [child, secret] = [options.get('childId'), options.get('secret')];

  const send = (height: number, again = false) => {
    if (host === window || (height === sent && !again)) return;
    sent = height;
    post({ type: TYPE, height });
    post({ 'datawrapper-height': { [location.pathname]: height } });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (child) post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret) post({ message: 'height', value: height, secret });
    if (resizer) post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`);
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    // WordPress says so when its script has loaded after the frame.
    if (secret && (data as { message?: unknown } | null)?.message === 'ready') send(sent, true);
    // Only iframe-resizer expects an answer; other scripts would parse every text as JSON.
    if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
    resizer = data.slice(13).split(':')[0] ?? '';
    post(`[iFrameSizer]${resizer}:${sent}:${innerWidth}:init`);
  });
  return send;
}
