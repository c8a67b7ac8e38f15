import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The address that a request is limited by, behind so many proxies of ours. It is compared and never kept: see `rateLimit`. */
export function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const { 'x-forwarded-for': forwarded } = headers;
  return clientAddress(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded, trustedProxies);
}

/**
 * The address a request is limited by. Each trusted proxy appends to `X-Forwarded-For` the address that spoke to it, so
 * with `trustedProxies` of them the reader is that many entries from its end; what stands before was written by the
 * reader and is not believed. With none, or with fewer entries than proxies, it is the address of the connection.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, trustedProxies: number): string {
  if (trustedProxies === 0 || forwardedFor === undefined) return connection;
  const named = withoutPort(forwardedFor.split(',').at(-trustedProxies)?.trim() ?? '');
  return isIP(named) === 0 ? connection : named;
}

/** `192.0.2.1:443` and `[2001:db8::1]:443`, as some proxies write. */
function withoutPort(entry: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
}

/**
 * What one subscriber is: an IPv4 address, or the /64 of an IPv6 one, whose other half every device makes up at will
 * (RFC 6177, RFC 8981). An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address.
 */
export function limitedBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = expand(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of a valid IPv6 address; a zone (`%eth0`) is no part of it. */
function expand(address: string): number[] {
  const plain = address
    .split('%', 1)
    .join('')
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
      return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
    });
  const [head = '', tail] = plain.split('::');
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  if (tail === undefined) return read(head);
  const [first, last] = [read(head), read(tail)];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}
