/**
 * Lets links work in WordPress, which gives frames the sandbox `allow-scripts`: there no frame may open a page, but the
 * host opens one for it if the frame asks with the secret from its address. WordPress follows links to the frame's own
 * host alone, so a source is reached through the claim that cites it.
 */
export function relayLinks(host: Window, secret: string): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const addressOf = (of: Element | null | undefined) =>
      new URL(of?.getAttribute('href') ?? '', location.href);
    const address = addressOf(link);
    const own = address.host === location.host ? address : addressOf(link.parentElement?.querySelector('a'));
    host.postMessage({ message: 'link', value: own.href, secret }, '*');
  });
}
