/** As much as this needs of Trusted Types, which TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

interface Surroundings {
  trustedTypes?: TrustedTypes;
}

/**
 * Lets the site be read without a network after one visit: registers its service worker, when the page is done and if
 * the reader does not save data. Where a browser has none, or a reader forbids it, nothing is different.
 *
 * @param url the address of the worker, from the root of the host
 * @param policy the name under which the security policy lets a page name its worker
 */
export function keepForOffline(url: string, policy: string): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData) return;
  const { trustedTypes } = window as Surroundings;
  const trusted =
    trustedTypes?.createPolicy(policy, { createScriptURL: () => url }).createScriptURL(url) ?? url;
  const register = () => void navigator.serviceWorker.register(trusted).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
