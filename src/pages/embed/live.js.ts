import code from '../../client/embed/live.ts?classic';
import { script } from '../_script.ts';

export const GET = script(() => code);
