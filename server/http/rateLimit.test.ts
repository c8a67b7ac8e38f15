import { describe, expect, it } from 'vitest';
import { clientAddress, limitedBlock } from './clientAddress';
import { addressName, rateLimit } from './rateLimit';

const PER_ADDRESS = { burst: 30, perMinute: 30 };
const OVERALL = { burst: 200, perMinute: 1200 };

function accepted(limit: ReturnType<typeof rateLimit>, address: string, count: number): number {
  return Array.from({ length: count }, () => limit(address)).filter(({ ok }) => ok).length;
}

describe('requests', () => {
  it('from one address: thirty at once, then one every two seconds', () => {
    let clock = 0;
    const limit = rateLimit(() => clock, PER_ADDRESS, OVERALL);
    expect(accepted(limit, '192.0.2.1', 31)).toBe(PER_ADDRESS.burst);
    expect(limit('192.0.2.1')).toEqual({ ok: false, waitSeconds: 2 });
    clock += 2000;
    expect(accepted(limit, '192.0.2.1', 5)).toBe(1);
    clock += 3_600_000;
    expect(accepted(limit, '192.0.2.1', 100)).toBe(PER_ADDRESS.burst);
  });

  it('ten thousand a minute from one address leave the others alone', () => {
    let clock = 0;
    const limit = rateLimit(() => (clock += 6), PER_ADDRESS, OVERALL);
    expect(accepted(limit, '192.0.2.1', 10_000)).toBeLessThanOrEqual(PER_ADDRESS.burst + PER_ADDRESS.perMinute);
    expect(accepted(limit, '192.0.2.2', 30)).toBe(30);
  });

  it('from an address that is limited stay limited while forty thousand other addresses ask', () => {
    const limit = rateLimit(() => 0, PER_ADDRESS);
    accepted(limit, '192.0.2.1', 30);
    for (let n = 0; n < 40_000; n += 1) limit(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);
    expect(limit('192.0.2.1').ok).toBe(false);
  });

  it('from everywhere together have their own limit', () => {
    const limit = rateLimit(() => 0, PER_ADDRESS, OVERALL);
    const all = Array.from({ length: 1000 }, (_, n) => limit(`10.0.${Math.floor(n / 250)}.${n % 250}`));
    expect(all.filter(({ ok }) => ok)).toHaveLength(OVERALL.burst);
  });

  it('without a limit together are limited by their address alone', () => {
    const limit = rateLimit(() => 0, PER_ADDRESS);
    const all = Array.from({ length: 1000 }, (_, n) => limit(`10.0.${Math.floor(n / 250)}.${n % 250}`));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(accepted(limit, '192.0.2.1', 31)).toBe(PER_ADDRESS.burst);
  });

  it('from the same /64 are one subscriber’s', () => {
    const limit = rateLimit(() => 0, PER_ADDRESS, OVERALL);
    const taken = Array.from({ length: 100 }, (_, n) => limit(`2001:db8:1:2::${n.toString(16)}`)).filter(({ ok }) => ok);
    expect(taken).toHaveLength(PER_ADDRESS.burst);
    expect(limit('2001:db8:1:3::1').ok).toBe(true);
  });

  it('keep their limit when the clock is set back', () => {
    let clock = 1_000_000;
    const limit = rateLimit(() => clock, PER_ADDRESS, OVERALL);
    accepted(limit, '192.0.2.1', 30);
    clock = 0;
    expect(limit('192.0.2.1').ok).toBe(false);
  });
});

describe('the name an address is kept by', () => {
  const salt = Buffer.from('the salt of one process');
  const name = addressName(salt, '192.0.2.1');

  it('is the same for one subscriber, and another for another', () => {
    expect(addressName(salt, '::ffff:192.0.2.1')).toBe(name);
    expect(addressName(salt, '192.0.2.2')).not.toBe(name);
  });

  it('cannot be read, nor found again by whoever tries all addresses without the salt', () => {
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(addressName(Buffer.from('the salt of another process'), '192.0.2.1')).not.toBe(name);
  });
});

describe('the block of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::5:6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['', ''],
  ])('%s: %s', (address, block) => {
    expect(limitedBlock(address)).toBe(block);
  });
});

describe('the address of a reader', () => {
  const HOP = '10.0.0.9';
  it.each([
    ['without a proxy, the header is hearsay', '203.0.113.7', 0, HOP],
    ['behind one', '203.0.113.7', 1, '203.0.113.7'],
    ['behind one, with a forged entry', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['behind two', '198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['with fewer entries than proxies', '203.0.113.7', 2, HOP],
    ['with a port', '203.0.113.7:51000', 1, '203.0.113.7'],
    ['IPv6 in brackets', '[2001:db8::7]:443', 1, '2001:db8::7'],
    ['with something that is no address', 'unknown', 1, HOP],
    ['empty', '', 1, HOP],
    ['missing', undefined, 1, HOP],
  ])('%s', (_, header, proxies, address) => {
    expect(clientAddress(HOP, header, proxies)).toBe(address);
  });
});
