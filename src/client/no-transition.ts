/**
 * Replaces d3-transition, a quarter of the timeline's script. d3-zoom uses it only to stop its own transitions and to
 * start one at a double click; `createZoom` has its own.
 */
export const interrupt = (): void => undefined;
