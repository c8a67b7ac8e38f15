import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings, SettingsError } from './settings';

it('a paper that is told nothing reads ./content and lives at localhost:3000', () => {
  expect(settings({})).toEqual({
    contentDir: path.resolve('content'),
    cacheDir: path.resolve('.cache'),
    siteUrl: 'http://localhost:3000',
  });
});

it.each([
  ['a domain', { SITE_URL: 'https://exemple.org' }, 'https://exemple.org'],
  ['a slash at the end', { SITE_URL: 'https://exemple.org/' }, 'https://exemple.org'],
  ['a port of its own', { SITE_URL: 'http://exemple.org:8080' }, 'http://exemple.org:8080'],
  ['another port to listen on', { PORT: '8080' }, 'http://localhost:8080'],
  ['a domain, which wins over the port', { PORT: '8080', SITE_URL: 'https://exemple.org' }, 'https://exemple.org'],
  ['an empty variable, which is none', { SITE_URL: '' }, 'http://localhost:3000'],
])('with %s, absolute addresses start as they should', (_, env, siteUrl) => {
  expect(settings(env).siteUrl).toBe(siteUrl);
});

describe('an operator is told', () => {
  it.each([
    ['which variable is no address', { SITE_URL: 'secret.exemple' }, 'SITE_URL'],
    ['which address is not the web’s', { SITE_URL: 'ftp://secret.exemple' }, 'SITE_URL'],
    ['which variable is no port', { PORT: 'secret' }, 'PORT'],
    ['which port does not exist', { PORT: '70000' }, 'PORT'],
  ])('%s, and never its value', (_, env, name) => {
    expect(() => settings(env)).toThrow(SettingsError);
    expect(() => settings(env)).toThrow(new RegExp(`^${name}: (?!.*(?:secret|70000))`));
  });

  it('every variable that is wrong at once', () => {
    expect(() => settings({ PORT: 'x', SITE_URL: 'x' })).toThrow(/PORT: .*; SITE_URL: /);
  });
});
