import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { test } from '../support/house';
import { paths } from '../support/pages';
import { root } from '../support/run';

/** Lines that only the files behind the site have; short ones (`---`, `},`) tell nothing. */
const secrets = ['package.json', 'content/site.yaml', `content${paths.article}.md`, 'server/main.ts', 'tsconfig.json']
  .flatMap((file) => readFileSync(path.join(root, file), 'utf8').split('\n'))
  .map((line) => line.trim())
  .filter((line) => line.length > 8);

test('an unknown address answers 404 with a whole French page that leads back', async ({ site }) => {
  const { status, headers, body } = await site.request('/une-adresse-inconnue');
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toMatch(/^<!DOCTYPE html><html lang="fr">/i);
  expect(body).toMatch(/<title>Cette page est introuvable — Le Journal Chrétien<\/title>/);
  expect(body).toMatch(/<main[^]*<h1>Cette page est introuvable<\/h1>[^]*<a href="\/">Retour à la une<\/a>[^]*<\/main>/);
  expect(body).toMatch(/<h2[^>]*>Derniers articles<\/h2>[^]*<h3[^>]*><a href="\/articles\//);
  expect(body).toMatch(/<\/html>$/);
  expect(body).not.toContain('<script');
});

const spellings = [
  '/articles/../../package.json',
  '/articles/../package.json',
  '/../package.json',
  '/./package.json',
  '/package.json',
  '/articles/..%2f..%2fpackage.json',
  '/articles/%2e%2e/%2e%2e/package.json',
  '/articles/%2e%2e%2f%2e%2e%2fpackage.json',
  '/%2e%2e/package.json',
  '/articles/%252e%252e/%252e%252e/package.json',
  '/articles/%252e%252e%252fpackage.json',
  '/articles/..\\..\\package.json',
  '/articles/..%5c..%5cpackage.json',
  '/articles/..%255c..%255cpackage.json',
  '/articles/../../package.json%00',
  '/package.json%00.svg',
  '/icon.svg%00../../package.json',
  '/%c0%ae%c0%ae/package.json',
  '/articles/%c0%ae%c0%ae%c0%af%c0%ae%c0%ae%c0%afpackage.json',
  '/articles/%e0%80%ae%e0%80%ae/package.json',
  '/articles/%uff0e%uff0e/package.json',
  '/articles/%ef%bc%8e%ef%bc%8e/package.json',
  '/articles/....//....//package.json',
  '/articles/..;/..;/package.json',
  '//package.json',
  '//../package.json',
  '///etc/passwd',
  '//etc/passwd',
  '/etc/passwd',
  '/file:///etc/passwd',
  '/articles/%2fetc%2fpasswd',
  '/proc/self/environ',
  '/_next/static/../../package.json',
  '/_next/static/..%2f..%2fpackage.json',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/_next/static/../../.next/BUILD_ID',
  '/_next/image?url=%2fpackage.json&w=64&q=75',
  '/_next/data/x/index.json',
  '/.env',
  '/.git/config',
  '/.next/BUILD_ID',
  '/server/main.ts',
  '/tsconfig.json',
  '/content/site.yaml',
  '/content/pages/don.md',
  `/content${paths.article}.md`,
  `${paths.article}.md.bak`,
  `${paths.article}.md~`,
  `${paths.article}/..`,
  `${paths.article}/../../package.json`,
  `${paths.article}%00`,
  `${paths.article}%0a`,
  '/pages/don.md',
  '/don.md.bak',
  '/erreur/404',
  '/erreur/500',
  '/articles/constructor',
  '/__proto__',
  '/%',
  '/%zz',
  'http://elsewhere.example/../package.json',
];

test.for(spellings)('%s answers 404 and gives nothing away', async (target, { site }) => {
  const { status, body } = await site.request(target);
  expect(status).toBe(404);
  expect(body).toContain('Cette page est introuvable');
  expect(secrets.filter((line) => body.includes(line))).toEqual([]);
});

test('what must stay inside would be recognised', () => {
  expect(secrets).toEqual(expect.arrayContaining(['"name": "newsroom",', 'publishedAt: 2025-06-10', 'timeZone: Europe/Paris']));
});
