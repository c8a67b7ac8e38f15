import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { pageFault } from '../support/pageFault';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';

const test = base
  .extend('content', async ({}, { onCleanup }) => {
    const content = await contentFolder({ 'articles/un-abime.md': articleText({ headline: 'Un abîme' }) });
    onCleanup(content.remove);
    return content;
  })
  .extend('fault', async ({ content }) => {
    const file = path.join(content.folder, '.fault');
    await writeFile(file, 'un-abime');
    return (slug: string) => writeFile(file, slug);
  })
  .extend('site', async ({ content, fault }, { onCleanup }) => {
    await fault('un-abime');
    const site = await startServer({ CONTENT_DIR: content.folder, ...pageFault(path.join(content.folder, '.fault')) });
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

test('with an older version in memory, readers get that version until rendering succeeds again', async ({ site, content, fault }) => {
  const file = path.join(content.folder, `${paths.article}.md`);
  const good = await readFile(file, 'utf8');
  const before = await site.request(paths.article);
  await fault(path.basename(paths.article));
  await writeFile(file, `${good}\nUn mot.\n`);
  await expect.poll(async () => (await site.request(paths.article), await failures(site)), { timeout: 90_000 }).toBeGreaterThan(0);
  const during = await site.request(paths.article);
  expect({ status: during.status, etag: during.headers.etag, body: during.body }).toEqual({
    status: 200,
    etag: before.headers.etag,
    body: before.body,
  });
  await expect.poll(() => site.log.filter((line) => line.includes('older version served')).length).toBeGreaterThan(0);

  await fault('');
  await writeFile(file, `${good}\nUn dernier mot.\n`);
  await expect.poll(async () => (await site.request(paths.article)).body, { timeout: 90_000 }).toContain('Un dernier mot.');
});

function failures(site: Parameters<typeof metric>[0]): Promise<number> {
  return metric(site, 'newsroom_render_failures_total{stale="true"}');
}
