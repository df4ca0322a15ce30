/**
 * Takes the place of d3-transition, a quarter of the timeline's script, which d3-zoom needs for two things: to stop a
 * passage of its own, and to make one at a double click. `watchZoom` makes its passages itself.
 */
export const interrupt = (): void => undefined;
