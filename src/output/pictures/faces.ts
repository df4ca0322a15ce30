import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// Bundled, this file stands elsewhere than its packages, so they are looked up from the project's folder.
const { resolve: find } = createRequire(resolve('package.json'));

/** The site's own faces as files, and one each for Arabic and Hebrew letters; of a letter's faces the first is taken. */
export const FACES: string[] = [
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
].map((face) => find(`@expo-google-fonts/${face}`));

/** A letter that none of the faces has. */
const FOREIGN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether the faces have every letter of a text; where they do not, a picture of it is the machine's own. */
export const facesHave = (text: string): boolean => !FOREIGN.test(text);
