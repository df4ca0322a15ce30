import { chromiumPath } from './chromium.ts';

/** Installs what is missing before the files of tests run side by side: two installations at once lock each other out. */
export const setup = (): void => void chromiumPath();
