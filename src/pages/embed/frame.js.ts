import code from '../../client/embed/frame.ts?classic';
import { script } from '../_script.ts';

export const GET = script(() => code);
