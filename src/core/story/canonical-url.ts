/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|cmpid|ns_(?:campaign|mchannel|source)|ref_src|smid|ocid)$/i;

/**
 * An address as it is compared: pages that differ only in protocol, `www.`, default port, fragment, trailing slash,
 * tracking parameters or the order of parameters are the same.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => new URLSearchParams([pair]).toString())
    .sort();
  const host = url.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  const port = url.port === '' || ['80', '443'].includes(url.port) ? '' : `:${url.port}`;
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  // Some sites address their pages by the fragment.
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}${port}${url.pathname.replace(/\/+$/, '')}${query}${route}`;
}
