import { expect, test } from 'vitest';
import { canonicalUrl } from '../../../src/core/story/canonical-url.ts';

const PAGE = 'https://paper.example/2024/05/lamp?id=7&part=2';

test.each([
  'http://paper.example/2024/05/lamp?id=7&part=2',
  'https://www.paper.example/2024/05/lamp?id=7&part=2',
  'https://PAPER.example/2024/05/lamp/?id=7&part=2',
  'https://paper.example:443/2024/05/lamp?id=7&part=2',
  'http://paper.example:80/2024/05/lamp?id=7&part=2',
  'https://paper.example/2024/05/lamp?part=2&id=7#comments',
  'https://paper.example/2024/05/lamp?utm_source=x&id=7&part=2&utm_medium=social',
  'https://paper.example/2024/05/lamp?id=7&fbclid=abc&part=2&gclid=1',
])('%s is the same page', (address) => {
  expect(canonicalUrl(address)).toBe(canonicalUrl(PAGE));
});

test.each([
  'https://paper.example/2024/05/lamp?id=8&part=2',
  'https://paper.example/2024/05/lamp',
  'https://paper.example/2024/05/Lamp?id=7&part=2',
  'https://paper.example:8080/2024/05/lamp?id=7&part=2',
  'https://paper.example/2024/05/lamp?id=7&part=2#/page/2',
  'https://m.paper.example/2024/05/lamp?id=7&part=2',
])('%s is another page', (address) => {
  expect(canonicalUrl(address)).not.toBe(canonicalUrl(PAGE));
});
