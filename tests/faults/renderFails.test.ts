import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { startServer } from '../support/server';

/** Ten thousand quotes in one another: sound front matter, and a text that no renderer's stack is deep enough for. */
const ABYSS = `${'>'.repeat(10_000)} fond\n`;
const broken = `---\nheadline: Un abîme\nstandfirst: Au bord\nsection: economie\npublishedAt: 2020-01-01\n---\n\n${ABYSS}`;

const test = base
  .extend('content', async ({}, { onCleanup }) => {
    const content = await contentFolder({ 'articles/un-abime.md': broken });
    onCleanup(content.remove);
    return content;
  })
  .extend('site', async ({ content }, { onCleanup }) => {
    const site = await startServer({ CONTENT_DIR: content.folder });
    onCleanup(() => site.stop());
    return site;
  });

test('an error thrown by a component is a whole French page, and its stack trace is for the log alone', async ({ site }) => {
  const { status, headers, body } = await site.request('/articles/un-abime');
  expect(status).toBe(500);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toMatch(/^<!DOCTYPE html><html lang="fr">[^]*<main[^]*<h1[^]*<\/html>$/i);
  expect(body).not.toMatch(/RangeError|call stack|node_modules|\bat .*:\d+:\d+|__next|<script(?! type="application\/ld\+json")/);
  expect(await metric(site, 'newsroom_render_failures_total')).toBe(1);
  await expect.poll(() => site.log.filter((line) => line.includes('"msg":"render failed"'))).toHaveLength(1);
});

test('every other page goes on as before', async ({ site }) => {
  expect((await site.request('/articles/un-abime')).status).toBe(500);
  expect((await site.request(paths.article)).status).toBe(200);
});

test('feeds hold its standfirst and every other story whole, and the log tells of it once', async ({ site }) => {
  for (const feed of ['/feed.xml', '/feed.json', '/rubriques/economie/feed.xml', '/feed.xml']) {
    const { status, body } = await site.request(feed);
    expect({ feed, status }).toEqual({ feed, status: 200 });
    expect(body).toContain('Au bord');
    expect(body).toContain('usage interne');
  }
  expect(site.log.filter((line) => line.includes('the text of un-abime cannot be set'))).toHaveLength(1);
});

test('with an older version in memory, readers get that version until rendering succeeds again', async ({ site, content }) => {
  const file = path.join(content.folder, `${paths.article}.md`);
  const good = await readFile(file, 'utf8');
  const before = await site.request(paths.article);
  await writeFile(file, `${good}\n${ABYSS}`);
  site.signal('SIGHUP');
  await expect.poll(async () => (await site.request(paths.article), await failures(site)), { timeout: 90_000 }).toBeGreaterThan(0);
  const during = await site.request(paths.article);
  expect({ status: during.status, etag: during.headers.etag, body: during.body }).toEqual({
    status: 200,
    etag: before.headers.etag,
    body: before.body,
  });
  await expect.poll(() => site.log.filter((line) => line.includes('older version served')).length).toBeGreaterThan(0);

  await writeFile(file, `${good}\nUn dernier mot.\n`);
  site.signal('SIGHUP');
  await expect.poll(async () => (await site.request(paths.article)).body, { timeout: 90_000 }).toContain('Un dernier mot.');
});

function failures(site: Parameters<typeof metric>[0]): Promise<number> {
  return metric(site, 'newsroom_render_failures_total{stale="true"}');
}
