import { expect, it } from 'vitest';
import { isPublicAddress } from './publicAddress';

it.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '223.255.255.255', '2606:4700::1111', '2a00:1450:4007::200e'])(
  '%s is anybody’s to ask',
  (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  },
);

it.each([
  ['this host', '0.0.0.0'],
  ['a house', '10.1.2.3'],
  ['a house', '172.16.0.1'],
  ['a house', '192.168.1.1'],
  ['a provider’s own net', '100.64.0.1'],
  ['this machine', '127.0.0.1'],
  ['a cloud’s secrets', '169.254.169.254'],
  ['a test', '198.18.0.1'],
  ['an example', '203.0.113.9'],
  ['many', '224.0.0.1'],
  ['all', '255.255.255.255'],
  ['nobody', '::'],
  ['this machine', '::1'],
  ['this machine in IPv6’s clothes', '::ffff:127.0.0.1'],
  ['this machine in IPv6’s clothes', '::ffff:7f00:1'],
  ['this machine behind a translator', '64:ff9b::7f00:1'],
  ['this machine by 6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['the next machine', 'fe80::1'],
  ['the next machine by its card', 'fe80::1%eth0'],
  ['a house', 'fd00:ec2::254'],
  ['many', 'ff02::1'],
  ['an example', '2001:db8::1'],
  ['no address', 'localhost'],
  ['no address', ''],
])('%s is not asked, at %s', (_, ip) => {
  expect(isPublicAddress(ip)).toBe(false);
});
