import { describe, expect, test } from 'vitest';
import { areSimilar } from '../../../src/core/story/similar-names.ts';

describe('names that may be of one outlet', () => {
  test.each([
    ['NYT', 'The New York Times'],
    ['SCMP', 'South China Morning Post'],
    ['IAEA', 'International Atomic Energy Agency'],
    ['BoE News', 'Bank of England'],
    ['Mehr', 'Mehr News Agency'],
    ['Asahi Shimbun Online', 'The Asahi Shimbun'],
    ['Axios.com', 'Axios'],
    ['Washington Post', 'Washinton Post'],
    ['Süddeutsche Zeitung', 'Suddeutche Zeitung'],
    ['خبرگزاری جمهوری اسلامی', 'خبرگزاری جمهوری اسلامي'],
  ])('%s and %s', (one, other) => {
    expect(areSimilar(one, other)).toBe(true);
    expect(areSimilar(other, one)).toBe(true);
  });
});

describe('names of two outlets', () => {
  test.each([
    ['ABC News', 'NBC News'],
    ['Gulf News', 'Gulf Today'],
    ['The Independent', 'The Independent Uganda'],
    ['News.am', 'News.Az'],
    ['The Times', 'The Times of Israel'],
    ['WSLS', 'WSFL'],
    ['TASS', 'AFP'],
    ['中央社', '中新社'],
  ])('%s and %s', (one, other) => {
    expect(areSimilar(one, other)).toBe(false);
    expect(areSimilar(other, one)).toBe(false);
  });
});
