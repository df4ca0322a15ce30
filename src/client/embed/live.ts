import { hydrate } from '../timeline.ts';

/** The script of a frame's interactive timeline, which loads on the first interaction. */
const figure = document.querySelector<HTMLElement>('.timeline-figure');
if (figure) hydrate(figure);
