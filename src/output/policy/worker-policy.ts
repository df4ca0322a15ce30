/** The only Trusted Types policy of a page, for the address of its service worker. */
export const WORKER_POLICY = 'service-worker';
