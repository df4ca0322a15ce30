import { workerData } from 'node:worker_threads';
import { cutFonts } from './cut.ts';

const { letters, folder } = workerData as { letters: string; folder: string };
await cutFonts(letters, folder);
