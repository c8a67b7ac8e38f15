import { expect, test } from 'vitest';
import { givingKey } from '@/lib/donation/checkout/givingKey';
import { sealGift } from '@/lib/donation/checkout/order';
import { issueToken } from '@/lib/donation/checkout/token';
import { indiscretions } from '../giving/discretion';

const key = givingKey('a-secret-of-tests-that-is-32-characters-long');

test.for([
  ['an address', '{"address":"203.0.113.7"}'],
  ['an address of six', '{"address":"2001:db8::7"}'],
  ['an address of four, written as six', '{"address":"::ffff:7f00:1"}'],
  ['a token', `{"form":"${issueToken(key, Date.now())}"}`],
  ['a sealed gift', `{"path":"/don/merci?don=${sealGift(key, { gift: { frequency: 'unique', cents: 2000 }, id: 'abc' })}"}`],
  ['an amount', '{"msg":"12,50 € given"}'],
  ['a gift’s cents', '{"cents":2000}'],
  ['a sum', '{"amount":2000}'],
  ['what HelloAsso is asked', '{"totalAmount":1250,"initialAmount":1250}'],
  ['what Stripe answers', '{"cause":"amount_total=500"}'],
  ['a finding', '{"path":"/don/merci?etat=paid&centimes=2000"}'],
  ['a payment', '{"cause":"no such session: cs_test_a1"}'],
  ['a payer', '{"cause":"declined for donor@example.org"}'],
  ['a key', '{"cause":"invalid key sk_test_of_tests"}'],
] as const)('a log that tells %s tells too much', ([, line]) => {
  expect(indiscretions([line], 'http://127.0.0.1:3000', ['sk_test_of_tests'])).toEqual([line]);
});

test.for([
  '{"level":30,"time":"2026-11-23T18:14:45.407Z","port":3000,"siteUrl":"http://127.0.0.1:3000","msg":"listening"}',
  '{"level":30,"time":"2026-11-23T18:14:45.407Z","method":"POST","path":"/don/envoi","status":303,"bytes":0,"source":"redirect","ms":2.31}',
  '{"level":50,"time":"2026-11-23T18:14:45.407Z","giving":"provider_down","cause":"stripe checkout: HTTP 502","msg":"payment provider failed"}',
])('a line of every day does not: %s', (line) => {
  expect(indiscretions([line], 'http://127.0.0.1:3000', ['sk_test_of_tests'])).toEqual([]);
});
