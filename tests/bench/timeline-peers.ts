import type { BenchEvent, Subject } from './timeline-subjects.ts';

/** The libraries that a newsroom would take instead, each set up as its documentation says. */
export const PEERS: {
  name: string;
  package: string;
  page: (events: BenchEvent[]) => Omit<Subject, 'name'>;
}[] = [
  {
    name: 'TimelineJS',
    package: '@knight-lab/timelinejs',
    page: (events) => ({
      marks: '.tl-timemarker-content-container',
      picture: '.tl-timenav',
      html: page(
        '/peers/@knight-lab/timelinejs/dist/css/timeline.css',
        '/peers/@knight-lab/timelinejs/dist/js/timeline.js',
        { events: events.map(timelineJsEvent) },
        `new TL.Timeline('timeline', data, { script_path: location.origin + '/peers/@knight-lab/timelinejs/dist/js/' });`,
      ),
    }),
  },
  {
    name: 'vis-timeline',
    package: 'vis-timeline',
    page: (events) => ({
      marks: '.vis-item-content',
      picture: '.vis-panel.vis-center',
      html: page(
        '/peers/vis-timeline/styles/vis-timeline-graph2d.min.css',
        '/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
        events.map(({ id, label, start, end, lane }) => ({
          id,
          content: label,
          start,
          ...(end - start > 86_400_000 ? { end } : {}),
          group: lane,
        })),
        `const groups = [...new Set(data.map((item) => item.group))].map((id) => ({ id, content: 'Strand ' + id }));
         new vis.Timeline(document.getElementById('timeline'), data, groups, { zoomKey: 'ctrlKey', height: 650 });`,
      ),
    }),
  },
  {
    name: 'timelines-chart',
    package: 'timelines-chart',
    page: (events) => ({
      marks: '.series-segment',
      picture: '#timeline svg',
      html: page(
        '',
        '/peers/timelines-chart/dist/timelines-chart.min.js',
        [...new Set(events.map(({ lane }) => lane))].map((lane) => ({
          group: `Strand ${lane}`,
          data: events
            .filter((event) => event.lane === lane)
            .map(({ label, start, end }) => ({ label, data: [{ timeRange: [start, end], val: label }] })),
        })),
        `TimelinesChart()(document.getElementById('timeline')).data(data)
           .width(innerWidth - 16).maxLineHeight(12).enableAnimations(false);`,
      ),
    }),
  },
];

const page = (style: string, script: string, data: unknown, start: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline</title>${style && `<link rel="stylesheet" href="${style}">`}
<style>body { margin: 8px; font: 13px sans-serif } #timeline { width: 100%; height: 650px }</style>
<div id="timeline"></div>
<script src="${script}"></script>
<script>const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')}; ${start}</script>`;

function timelineJsEvent({ id, label, dek, start, lane }: BenchEvent) {
  const date = new Date(start);
  return {
    unique_id: id.replace('/', '-'),
    start_date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    text: { headline: label, text: `<p>${dek}</p>` },
    group: `Strand ${lane}`,
  };
}
