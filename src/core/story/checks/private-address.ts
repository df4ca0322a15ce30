import { BlockList } from 'node:net';
import { issueAt, warningAt } from '../issue.ts';
import { placeOfPart } from '../place-of-part.ts';
import { textsOf } from '../texts.ts';
import type { Check } from './check.ts';

/** Parameters whose values let whoever has them in. */
const SECRETS =
  /^(?:[\w.-]*(?:token|signature|secret|password|passwd|credential|jwt|api[-_]?key|access[-_]?key|session[-_]?id|sessid)|auth|authorization|bearer|key|sig|pass|pwd|session|sid|unlocked_article_code)$/i;

/** Short names that some sites also give to the number of a page. */
const NUMBERS = /^(?:key|sid|session|pass)$/i;

const SECRET_IN_PATH = /;(jsessionid|phpsessid|sid)=/i;

/** Names that exist only inside a network: without a dot, or under one of these. */
const INNER_NAME =
  /^[^.]+$|(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|test|home\.arpa)$/i;

const INNER = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  INNER.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  INNER.addSubnet(network, prefix, 'ipv6');

/** Addresses that let readers in as somebody else, or that lead nowhere outside a network; a user name is an error. */
export const privateAddress: Check = (draft) =>
  textsOf(draft).flatMap((written) =>
    [...written.marked.matchAll(ADDRESS)].flatMap(({ 0: address }) =>
      faultsOf(address).map(([make, message, hint]) => {
        const index = written.text.indexOf(address);
        const at = placeOfPart(written, address, Math.max(0, index), draft);
        return make('private-address', written.file, at, message, hint);
      }),
    ),
  );

const ADDRESS = /https?:\/\/[^\s<>"“”«»]+/gi;

const WITHOUT = 'Write the address without it, and make sure that the page opens for everybody.';

function faultsOf(address: string): [make: typeof issueAt, message: string, hint: string][] {
  const url = URL.parse(address);
  if (!url) return [];
  const faults: ReturnType<typeof faultsOf> = [];
  if (url.password !== '')
    faults.push([issueAt, `This address contains a password, for “${url.username}”.`, WITHOUT]);
  else if (url.username !== '')
    faults.push([issueAt, `This address contains a user name, “${url.username}”.`, WITHOUT]);
  const secret = secretIn(url);
  if (secret !== undefined)
    faults.push([warningAt, `This address contains a secret, in “${secret}”.`, WITHOUT]);
  if (isInner(url.hostname))
    faults.push([
      warningAt,
      `Readers cannot open this address: “${url.hostname}” exists only inside a network.`,
      'Write the address at which everybody can read the page.',
    ]);
  return faults;
}

const secretIn = ({ searchParams, hash, pathname }: URL): string | undefined =>
  [...searchParams, ...new URLSearchParams(hash.replace(/^#[^?]*\?|^#/, ''))].find(
    ([name, value]) => value !== '' && SECRETS.test(name) && !(NUMBERS.test(name) && /^\d+$/.test(value)),
  )?.[0] ?? SECRET_IN_PATH.exec(pathname)?.[1];

function isInner(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  if (host.includes(':')) return INNER.check(host, 'ipv6');
  return /^[\d.]+$/.test(host) ? INNER.check(host, 'ipv4') : INNER_NAME.test(host);
}
