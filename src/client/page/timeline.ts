import { readMessages } from '../messages.ts';
import { hydrate } from '../timeline.ts';

const t = readMessages('timeline');
for (const figure of document.querySelectorAll<HTMLElement>('.timeline-figure')) void hydrate(figure, t);
