import { expect } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { test as house } from '../support/house';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';
import { exchange } from '../support/wire';

/** Each has poisoned a cache, passed a check or run code in one version of the framework or another. */
const hostile = [
  'RSC: 1',
  'RSC: 1\r\nNext-Router-State-Tree: %5B%22%22%2C%7B%7D%5D',
  'Next-Router-Prefetch: 1',
  'Next-Router-Segment-Prefetch: /_tree',
  'Next-Url: /don',
  'Next-Action: 0123456789abcdef0123456789abcdef01234567',
  'x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware',
  'x-middleware-prefetch: 1',
  'x-middleware-rewrite: /don',
  'x-nextjs-data: 1',
  'x-now-route-matches: 1=don',
  'x-matched-path: /don',
  'x-invoke-path: /don',
  'x-invoke-status: 500',
  'x-prerender-revalidate: 1',
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-Proto: https\r\nX-Forwarded-Port: 8443',
  'X-Original-URL: /don',
  'X-Rewrite-URL: /don',
  'X-HTTP-Method-Override: DELETE',
  'Forwarded: host=evil.example;proto=https',
  'Origin: https://evil.example',
  'Cookie: __prerender_bypass=1; __next_preview_data=1',
  'Range: bytes=0-9',
  'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT',
  'User-Agent: Googlebot/2.1',
  'Upgrade: websocket',
  'Accept: text/x-component',
  'Accept-Language: en',
  'Purpose: prefetch',
];

const copy = (number: number): string => `/articles/copie-${String(number)}`;
const cases = hostile.flatMap((field, number) => [paths.front, paths.missing, copy(number)].map((path) => ({ path, field })));

/** A page is rendered for whoever comes first: each field comes first to an article of its own. */
const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const copies: Record<string, string> = {};
  for (const number of hostile.keys()) copies[`${copy(number).slice(1)}.md`] = articleText({ headline: `Copie ${String(number)}` });
  const { folder, remove } = await contentFolder(copies);
  const site = await startServer({ CONTENT_DIR: folder });
  onCleanup(() => site.stop().then(remove));
  return site;
});

test.for(cases)('$path is byte for byte the same with $field', async ({ path, field }, { site }) => {
  const ask = async (target: string, host: string, fields: string): Promise<string> => {
    const answer = await exchange(site, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${fields}Connection: close\r\n\r\n`);
    return answer.replace(/\r\nDate: .*/, '');
  };
  const hostileAnswer = await ask(path, 'localhost', `${field}\r\n`);
  expect(hostileAnswer).toMatch(/^HTTP\/1\.1 (?:200|404) /);
  expect(hostileAnswer).toBe(await ask(path, 'localhost', ''));
  expect(await ask(path, 'evil.example', '')).toBe(hostileAnswer);
});

test.for(['?_rsc=abcde', '?__nextDefaultLocale=en', '?nxtPslug=don', '?__flight__=1'])('%s changes nothing', async (query, { site }) => {
  const { status, body } = await site.request(copy(0) + query);
  expect({ status, body }).toEqual({ status: 200, body: (await site.request(copy(0))).body });
});
