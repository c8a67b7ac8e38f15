import { BlockList, isIP } from 'node:net';

/** What is nobody's on the public Internet (iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry). */
const SPECIAL: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  // Where clouds tell machines their secrets, too.
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Teredo and other protocols, examples, 6to4: an IPv4 address may hide in them.
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
];

const special = new BlockList();
for (const [network, prefix, family] of SPECIAL) special.addSubnet(network, prefix, family);

/** All that is given out of IPv6 to anybody (RFC 4291, 2.4): loopback, mapped IPv4, local and private addresses are outside. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** True for an IP address that anybody on the Internet may ask: no machine of a house, a cloud or this one. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !special.check(ip, 'ipv4');
  return family === 6 && given.check(ip, 'ipv6') && !special.check(ip, 'ipv6');
}
