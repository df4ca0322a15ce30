import { translator } from '../../core/languages/messages.ts';
import type { Messages } from '../messages.ts';
import { hydrate } from '../timeline.ts';

/** Written before this script at build. */
declare const TEXTS: Messages<'timeline'>;

/** The script of a frame's interactive timeline, which loads on the first interaction. */
const figure = document.querySelector<HTMLElement>('.timeline-figure');
if (figure) void hydrate(figure, translator(document.documentElement.lang, TEXTS));
