/** The one name under which a page may make a trusted value: the address of its service worker. */
export const WORKER_POLICY = 'service-worker';
