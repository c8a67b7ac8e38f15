import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { contentFolder } from '../support/contentFolder';
import { test as house } from '../support/house';
import { articleText } from '../support/paper';
import { shuffled } from '../support/random';
import { startServer } from '../support/server';
import { effort, record } from './effort';
import { hostilePieces } from './hostilePieces';

/** Few of them in one text: one that opens a comment or a code block hides those after it. */
const TOGETHER = 6;
const all = hostilePieces();
const pieces = shuffled(all, 2026).slice(0, effort(300, 9600));
const texts = Array.from({ length: Math.ceil(pieces.length / TOGETHER) }, (_, n) => pieces.slice(n * TOGETHER, (n + 1) * TOGETHER));
const WHOLE = 'Fin du texte d’essai.';

const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const files = texts.map((some, n): [string, string] => {
    const [first = ''] = some;
    // What a field cannot hold is told to the editor, and the article with it stays away.
    const asField = JSON.stringify(first.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200));
    const fields = { headline: asField, standfirst: asField, kicker: asField, byline: `[${asField}]`, topics: `[${asField}]` };
    const body = [...some, WHOLE].join('\n\n');
    return [`articles/piece-${n}.md`, articleText(n % 4 === 0 ? fields : {}, body)];
  });
  const { folder, remove } = await contentFolder(Object.fromEntries(files));
  const site = await startServer({ CONTENT_DIR: folder });
  onCleanup(async () => {
    await site.stop();
    await remove();
  });
  return site;
});

/** What stands in a page that no text may bring into it. */
function strangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = (element: Element, why: string): string => `${why}: ${element.outerHTML.slice(0, 160)}`;
    const OURS = 'script[type="application/ld+json"], form[action="/recherche"], form[action="/recherche"] *';
    const TAGS =
      'script, iframe, frame, frameset, object, embed, applet, base, form, input, button, select, textarea, template, dialog, portal, svg, math, video, audio, source, track, noscript, main style, main link, meta[http-equiv], marquee, plaintext, xmp, title ~ title';
    const tags = [...document.querySelectorAll(TAGS)].filter((element) => !element.matches(OURS)).map((element) => told(element, 'tag'));
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) => {
        if (/^on|^(?:style|srcdoc|formaction|ping|background|poster|autofocus|is|popover|manifest|xlink:href|http-equiv)$/i.test(name))
          return [told(element, name)];
        if (!/^(?:href|src|action|cite|data|longdesc)$/i.test(name)) return [];
        const protocol = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : '';
        return /^(?:https?|mailto|tel):$|^$/.test(protocol) ? [] : [told(element, name)];
      }),
    );
    const clobbered = [document.body.tagName, document.querySelectorAll('body').length, typeof document.cookie, location.pathname];
    const isOurs = clobbered[0] === 'BODY' && clobbered[1] === 1 && clobbered[2] === 'string' && document.defaultView === window;
    return [...tags, ...attributes, ...(isOurs ? [] : [`clobbered: ${clobbered.join()}`])];
  });
}

test('whatever an article says, no script of it runs, nothing is asked of anybody else and no form is sent, even without a policy', async ({
  site,
  browser,
}) => {
  const found: string[] = [];
  const context = await browser.newContext({ bypassCSP: true, baseURL: site.origin });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    found.push(`${page.url()} ran a script: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) found.push(`${page.url()} asked for ${request.url()}`);
    if (request.method() !== 'GET') found.push(`${page.url()} sent ${request.method()} ${request.url()}`);
  });
  let shown = 0;
  for (const n of texts.keys()) {
    const address = `/articles/piece-${n}`;
    const answer = await page.goto(address);
    if (answer?.status() !== 200) continue;
    shown += texts[n]?.length ?? 0;
    found.push(...(await strangers(page)).map((stranger) => `${address} ${stranger}`));
    if (new URL(page.url()).pathname !== address) found.push(`${address} led to ${page.url()}`);
  }
  await context.close();
  record({
    attack: 'hostile Markdown, read in Chromium without a policy',
    tried: `${shown} pieces`,
    found: `${found.length} scripts, requests, forms`,
  });
  expect(found.slice(0, 20)).toEqual([]);
  expect(shown).toBeGreaterThan(pieces.length * 0.8);
});
