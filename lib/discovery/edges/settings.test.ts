import { expect, it } from 'vitest';
import { edgeSettings } from './settings';

const VARNISH = { PURGE: 'varnish', PURGE_URLS: 'http://10.0.0.1:6081/, http://10.0.0.2:6081' };
const FASTLY = { PURGE: 'fastly', PURGE_SERVICE: 'SU1Z0isxPaozGVKXdv0eY', PURGE_TOKEN: 'secret-de-test' };

it.each([
  [VARNISH, { kind: 'varnish', urls: ['http://10.0.0.1:6081', 'http://10.0.0.2:6081'], service: '', token: undefined }],
  [FASTLY, { kind: 'fastly', urls: ['https://api.fastly.com'], service: FASTLY.PURGE_SERVICE, token: FASTLY.PURGE_TOKEN }],
  [{}, undefined],
])('edges are set up by %o', (env, purge) => {
  expect(edgeSettings(env).purge).toEqual(purge);
});

it.each([
  ['PURGE', { PURGE: 'akamai' }],
  ['PURGE_URLS', { PURGE: 'varnish' }],
  ['PURGE_URLS', { ...VARNISH, PURGE_URLS: 'ftp://10.0.0.1' }],
  ['PURGE_URLS', { PURGE: 'http' }],
  ['PURGE_SERVICE', { ...FASTLY, PURGE_SERVICE: '' }],
  ['PURGE_TOKEN', { ...FASTLY, PURGE_TOKEN: 'deux\nlignes' }],
  ['PURGE_TOKEN', { ...FASTLY, PURGE: 'cloudflare', PURGE_TOKEN: undefined }],
  ['EDGE_KEYS_HEADER', { EDGE_KEYS_HEADER: 'X: Y' }],
])('a wrong %s is named, its value is not', (name, env: Readonly<Record<string, string | undefined>>) => {
  expect(() => edgeSettings(env)).toThrow(new RegExp(`^${name}[.:]`));
  expect(() => edgeSettings(env)).not.toThrow(/secret|akamai|ftp/);
});
