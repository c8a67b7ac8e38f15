import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { returnWords } from '@/lib/donation/words';
import { CHANGES_PATH } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import { choose, chooseAmount, continueToPayment, mainText, title } from '../giving/donor';
import { openChromium } from '../support/chromium';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { startDevServer, type DevServer } from '../support/devServer';
import { articleText } from '../support/paper';

/** Next builds a page when it is asked for, while other tests keep the machine busy. */
const PATIENCE = 180_000;
const LONGEST = { timeout: 600_000 };

// One for all: of a project, Next runs a single development server at a time.
let paper: ContentFolder;
let site: DevServer;
beforeAll(async () => {
  paper = await contentFolder({
    'articles/brouillon.md': articleText({ draft: 'true' }, 'Première version.'),
    'articles/demain.md': articleText({ publishedAt: '2124-06-10' }, 'Voir [cela](/articles/nulle-part).'),
  });
  site = await startDevServer({ CONTENT_DIR: paper.folder });
}, LONGEST.timeout);
afterAll(async () => {
  await site.stop();
  await paper.remove();
});

const saveDraft = (headline: string, text: string): Promise<void> =>
  writeFile(path.join(paper.folder, 'articles/brouillon.md'), articleText({ headline, draft: 'true' }, text));

async function page(address: string): Promise<string> {
  const answer = await fetch(site.origin + address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
}

/** Opens the stream that tells an open page of changes; answers the next thing it is told. */
async function listenForChanges(): Promise<() => Promise<string>> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const { body } = await fetch(site.origin + CHANGES_PATH, { signal: leaving.signal });
  const stream = body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await stream?.read())?.value ?? '';
}

test('npm run dev shows drafts and scheduled pieces with a banner, what is to be mended, and tells a page of a save', LONGEST, async () => {
  expect(await page('/articles/brouillon')).toContain(words.draft);
  expect(await page('/articles/demain')).toContain(words.scheduled);
  // Only a check of the whole folder knows where links lead.
  const told = 'articles/demain.md:6:6 -: aucun article « nulle-part »';
  await expect.poll(() => page('/articles/demain'), { timeout: PATIENCE }).toContain(told);

  const next = await listenForChanges();
  expect(await next()).toBe(': open\n\n');
  await saveDraft('Un titre : deux', 'Première version.');
  expect(await next()).toContain('data: changed');
  await expect.poll(() => page('/articles/brouillon'), { timeout: PATIENCE }).toContain('articles/brouillon.md:2:11 headline:');
});

test('whoever works on the site sees what is saved as soon as it is, and gives as donors do', LONGEST, async () => {
  const browser = await openChromium();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage({ baseURL: site.origin });
  tab.setDefaultTimeout(PATIENCE);

  await saveDraft('Un brouillon d’essai', 'Seconde version.');
  await tab.goto('/articles/brouillon');
  await tab.getByText('Seconde version.').waitFor();
  expect(await title(tab)).toBe('Un brouillon d’essai');
  await saveDraft('Un brouillon d’essai', 'Troisième version.');
  await tab.getByText('Troisième version.').waitFor();

  await tab.goto('/don');
  await chooseAmount(tab, 20);
  await continueToPayment(tab, site.origin);
  expect(await mainText(tab)).toContain('Don d’essai : 20 €.');
  await choose(tab, 'payer');
  await tab.waitForURL('**/don/merci?**');
  expect(await title(tab)).toBe(returnWords.thanks);
  expect(await mainText(tab)).toContain('Votre don de 20 € est confirmé');

  await tab.goto('/don/merci?etat=paid&frequence=unique&centimes=2000');
  expect(await title(tab)).toBe(returnWords.unknownTitle);
});
