import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// A bundled build of this file is in another folder than the packages, so they are resolved from the project's folder.
const { resolve: find } = createRequire(resolve('package.json'));

/** The site's own fonts as files, and one each for Arabic and Hebrew. The first font that has a letter draws it. */
export const FONT_FILES: string[] = [
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
].map((file) => find(`@expo-google-fonts/${file}`));

/** A letter that none of the fonts has. */
const UNCOVERED =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether the fonts have every letter of a text. Otherwise a picture of it needs the fonts of the machine. */
export const fontsCover = (text: string): boolean => !UNCOVERED.test(text);
