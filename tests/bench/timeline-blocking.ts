import type { Browser } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { data?: { documentLoaderURL?: string } };
}

/** A task may take so many milliseconds before it blocks anybody. */
const FREE = 50;

/**
 * Total blocking time in milliseconds, as the field defines it (web.dev/articles/tbt): what tasks of the page's main
 * thread take over 50 ms each, from the first contentful paint on. By a trace, which also sees tasks that only lay
 * out and paint; long tasks reported to the page leave those out unless a script of the page's own ran in them.
 */
export async function blockingTime(
  browser: Browser,
  url: string,
  open: () => Promise<unknown>,
): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'loading', 'blink.user_timing'] },
  });
  try {
    await open();
  } finally {
    const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
    await devtools.send('Tracing.end');
    await complete;
    await devtools.detach();
  }
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  const paint = events.find(
    ({ name, pid, ts }) => name === 'firstContentfulPaint' && pid === start?.pid && ts > start.ts,
  );
  if (!start || !paint) throw new Error(`The trace of ${url} has no first contentful paint.`);
  return events
    .filter(({ name, ph, pid, tid }) => name === TASK && ph === 'X' && pid === start.pid && tid === start.tid)
    .map(({ ts, dur = 0 }) => (ts + dur - Math.max(ts, paint.ts)) / 1000)
    .reduce((sum, milliseconds) => sum + Math.max(0, milliseconds - FREE), 0);
}

const TASK = 'ThreadControllerImpl::RunTask';
