import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { test as house } from '../support/house';
import { articleText, SITE_YAML } from '../support/paper';
import { photo } from '../support/photo';
import { startServer } from '../support/server';

/** Thirty letters: no line of a phone has room for them, whatever its face. */
const LONG = 'Hexakosioihexekontahexaphobies';
const SECTIONS = Array.from({ length: 12 }, (_, n) => ({ id: `rubrique-${n}`, label: `La rubrique numéro ${n}` }));

/** A paper with all that is long, much or small: twelve sections, words of thirty letters, a lead of sixty pixels. */
const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const sections = SECTIONS.map(({ id, label }) => `  - { id: ${id}, label: ${label} }\n`).join('');
  const words = {
    headline: `"#JeSuisPasUnNumeroDeDossier ${LONG}"`,
    kicker: LONG,
    standfirst: LONG,
    byline: `[${LONG}]`,
    topics: `[${LONG}]`,
  };
  const lead = { image: `{ src: petite.png, alt: ${LONG}, credit: ${LONG}, caption: ${LONG} }` };
  const paper = await contentFolder({
    'site.yaml': SITE_YAML.replace(/(?<=sections:\n)(?: .*\n)+/, sections),
    'articles/longs/index.md': articleText(
      { ...words, ...lead, section: 'rubrique-0' },
      `${LONG}\n\n## ${LONG}\n\n${LONG}[^1]\n\n[^1]: ${LONG}`,
    ),
    ...Object.fromEntries(SECTIONS.map(({ id }) => [`articles/dans-${id}.md`, articleText({ section: id })])),
  });
  await writeFile(path.join(paper.folder, 'articles/longs/petite.png'), await photo(60, 40).png().toBuffer());
  const site = await startServer({ CONTENT_DIR: paper.folder });
  onCleanup(async () => {
    await site.stop();
    await paper.remove();
  });
  return site;
});

const id = LONG.toLowerCase();
test.for(['/', '/articles/longs', `/sujets/${id}`, `/auteurs/${id}`, `/recherche?q=${LONG}`, '/sujets', `/${id}`])(
  'words of thirty letters make %s no wider than a phone, in a wide face or at 200 %',
  async (address, { visit }) => {
    const page = await visit(address, { bypassCSP: true, viewport: { width: 320, height: 800 } });
    for (const style of [':root:root { --serif: monospace; --display: monospace; --sans: monospace }', 'html { font-size: 200% }']) {
      await page.addStyleTag({ content: style });
      expect([style, await page.locator('html').evaluate((html) => html.scrollWidth)]).toEqual([style, 320]);
    }
  },
);

test('on a wide screen, twelve sections, the search and the gift are all in view', async ({ visit }) => {
  const page = await visit('/', { viewport: { width: 1280, height: 800 } });
  const links = page.getByRole('banner').getByRole('link').filter({ hasNotText: 'Aller au texte' });
  // The name of the paper leads to the front.
  expect(await links.count()).toBe(SECTIONS.length + 3);
  const hit = await links.evaluateAll((all) =>
    all.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }),
  );
  expect(hit).not.toContain(false);
});

test('on a phone, the keyboard brings each of twelve sections into view, and search and gift stand side by side', async ({ visit }) => {
  const page = await visit('/', { viewport: { width: 390, height: 800 } });
  const nav = page.getByRole('navigation', { name: 'Rubriques' });
  const inView = (name: string): Promise<boolean> =>
    nav.getByRole('link', { name }).evaluate((link) => {
      const { left, right } = link.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  await nav.getByRole('link', { name: 'numéro 11' }).focus();
  await expect.poll(() => inView('numéro 11')).toBe(true);
  const tops = await page
    .getByRole('banner')
    .getByRole('link', { name: /Rechercher|Faire un don/ })
    .evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  expect(tops).toHaveLength(2);
});

test('a lead of 60 × 40 pixels is shown as large as it is', async ({ visit }) => {
  const page = await visit('/articles/longs', { viewport: { width: 1280, height: 800 } });
  expect(await page.locator('article img').evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])).toEqual([60, 40]);
});

test.for([
  ['/rubriques', 'La rubrique numéro 11'],
  ['/sujets', LONG],
  ['/auteurs', LONG],
] as const)('%s is a page that leads to %s', async ([address, name], { visit }) => {
  const page = await visit(address);
  await page.getByRole('main').getByRole('link', { name }).click();
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toContain(name);
});
