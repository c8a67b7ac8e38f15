import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { test } from '../support/fullHouse';
import { paths } from '../support/pages';

/** Firefox's reading mode; Safari's and Chromium's go back to the same program. */
const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const Read = z.object({ title: z.string(), byline: z.string(), publishedTime: z.string(), content: z.string() });

/** What a reading mode makes of a page. Its program is a script: the window needs `bypassCSP`. */
async function read(page: Page): Promise<z.infer<typeof Read> & { readonly text: string }> {
  await page.addScriptTag({ path: READABILITY });
  const article = Read.parse(await page.evaluate('new Readability(document.cloneNode(true)).parse()'));
  await page.setContent(article.content);
  return { ...article, text: (await page.locator('body').innerText()).replace(/\s/g, ' ') };
}

test('a reading mode keeps all that a story says', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}/articles/tous-les-elements`, { bypassCSP: true });
  const { title, byline, publishedTime, text, content } = await read(page);
  expect(title).toMatch(/^Tous les éléments qu’un article peut avoir\s: essai de mise en page$/);
  expect(byline).toBe('Prénom Nom, Deuxième Personne');
  expect(publishedTime).toBe('2025-06-09T14:30:00+02:00');
  expect(content.match(/<img [^>]*src="[^"]*photo\.jpg"/g)).toHaveLength(4);
  for (const part of [
    'Ce texte n’informe de rien',
    'lundi 9 juin 2025',
    'La légende de la photo d’essai. Prénom Nom / Agence',
    'LIEU (Agence)',
    'Une phrase mise en exergue',
    'Une citation sans signature',
    'Une colonne de texte assez large',
    'un bloc de code',
    'Une autre note.',
    '(Reportage Prénom Nom et Deuxième Personne',
    'Une première version de ce texte avait un autre chiffre.',
  ])
    expect(text).toContain(part);
});

test.for(['/articles/tous-les-elements', paths.article])(
  'a reading mode leaves out of %s what leads elsewhere and asks for something',
  async (path, { paper, visit }) => {
    const { text } = await read(await visit(paper.origin + path, { bypassCSP: true }));
    expect(text).not.toMatch(/WhatsApp|Courriel|Partager|Sujets|À lire aussi|Faire un don|Rechercher|Sommaire|Archives/);
    expect(text.length).toBeGreaterThan(1000);
  },
);
