import { WORKER_POLICY } from '../output/policy/worker-policy.ts';

/** The part of Trusted Types that this needs; TypeScript does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

/**
 * Makes the site readable offline after one visit: registers its service worker when the page has loaded, unless the
 * reader saves data. Without service workers the page stays as it is.
 */
export function enableOffline(): void {
  const url = `${import.meta.env.BASE_URL}sw.js`;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData) return;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const trusted =
    trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: () => url }).createScriptURL(url) ?? url;
  const register = () => void navigator.serviceWorker.register(trusted).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
