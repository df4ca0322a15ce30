import { enliven } from '../timeline.ts';

/** What makes a frame's picture move; it comes when a hand does. */
const figure = document.querySelector<HTMLElement>('.timeline-figure');
if (figure) enliven(figure);
