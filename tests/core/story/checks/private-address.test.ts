import { describe, expect, test } from 'vitest';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const URL = 'https://quayside.example/lamp';
const messages = (files: Parameters<typeof issuesOf>[1]) =>
  issuesOf('private-address', files).map(({ message }) => message);
const ofSource = (url: string) => messages(minimalWith('sources.yaml', URL, url));

describe('one sentence says which part of an address is not for readers', () => {
  test.each([
    ['https://ada:pw@quayside.example/lamp', 'This address contains a password, for “ada”.'],
    ['https://:pw@quayside.example/lamp', 'This address contains a password, for “”.'],
    ['https://ada@quayside.example/lamp', 'This address contains a user name, “ada”.'],
    ['https://ada%40x.example@quayside.example/', 'This address contains a user name, “ada%40x.example”.'],
    ...[
      ...['token', 'access_token', 'auth', 'sig', 'signature', 'key', 'apikey', 'api-key', 'jwt', 'sid'],
      ...[
        'PHPSESSID',
        'session_id',
        'X-Amz-Signature',
        'X-Amz-Security-Token',
        'client_secret',
        'password',
        'oauth_token',
        'accessToken',
      ],
    ].map((name) => [`${URL}?page=2&${name}=a1b2c3`, `This address contains a secret, in “${name}”.`]),
    [`${URL}#access_token=a1b2`, 'This address contains a secret, in “access_token”.'],
    [`${URL}#/page?token=a1b2`, 'This address contains a secret, in “token”.'],
    [`${URL};jsessionid=A1B2`, 'This address contains a secret, in “jsessionid”.'],
  ])('%s', (url = '', message = '') => {
    expect(ofSource(url)).toEqual([message]);
  });

  test.each([
    ...[
      'localhost',
      'LOCALHOST:8080',
      'cms.localhost',
      'localhost.',
      'cms',
      'printer.local',
      'wiki.internal',
    ],
    ...['site.test', 'nas.lan', 'box.home.arpa', '127.0.0.1', '127.1', '2130706433', '0x7f.1', '0.0.0.0'],
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.12:8080', '169.254.169.254', '100.64.0.1'],
    ...['[::1]', '[::]', '[fe80::1]', '[fd12:3456::1]', '[::ffff:10.0.0.1]', '[::ffff:127.0.0.1]'],
  ])('http://%s/', (host) => {
    expect(ofSource(`http://${host}/lamp`)).toEqual([
      expect.stringMatching(/^Readers cannot open this address: “.+” exists only inside a network\.$/),
    ]);
  });

  test('each part that is wrong', () => {
    expect(ofSource('http://ada:pw@localhost/?token=x')).toHaveLength(3);
  });
});

test('a user name is an error, anything else a warning', () => {
  const severities = ['https://ada@x.example/', 'http://localhost/', `${URL}?token=x`].map((url) =>
    issuesOf('private-address', minimalWith('sources.yaml', URL, url)).map(({ severity }) => severity),
  );
  expect(severities).toEqual([['error'], ['warning'], ['warning']]);
});

describe('an ordinary address is none of these', () => {
  test.each([
    `${URL}?id=5&page=2&author=ada&design=1&monkey=2&keyword=lamp&significant=1&tokens=3`,
    `${URL}?key=20240501&sid=1234`,
    `${URL}?token=`,
    `${URL}/token/signature/localhost`,
    `${URL}?to=ada@quayside.example`,
    'https://quayside.example/@ada/lamp',
    'https://localhost.example/lamp',
    'https://local.example/lamp',
    'https://test.example/lamp',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://193.168.0.1/',
    'http://8.8.8.8/',
    'http://[2001:4860:4860::8888]/',
    'https://xn--bcher-kva.example/',
  ])('%s', (url) => {
    expect(ofSource(url)).toEqual([]);
  });
});

test('an address is read wherever it is: in links, in the publisher, and inside a text', () => {
  const link = (path: string, part: string) =>
    messages(minimalWith(path, part, `[${part}](https://cms/lamp)`));
  expect(link(ENTRY, 'changed the lamp')).toHaveLength(1);
  expect(link('story.mdx', 'The keeper changed')).toHaveLength(1);
  const name = 'name: The Cape Gazette';
  expect(messages(minimalWith('story.mdx', name, `${name}\n  url: http://localhost:4321`))).toHaveLength(1);
  expect(
    messages(
      minimalWith('people.yaml', 'She changed', 'See https://x.example/?token=1 and more, she changed'),
    ),
  ).toHaveLength(1);
  const about = '<Context>\n[Ours](http://10.0.0.1/).\n</Context>\n';
  expect(messages(minimalWith('about.mdx', undefined, about))).toHaveLength(1);
});
