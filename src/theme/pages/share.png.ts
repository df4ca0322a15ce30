import { picture } from './_picture.ts';

export const GET = () => picture(undefined);
