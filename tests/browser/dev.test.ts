import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { returnWords } from '@/lib/donation/words';
import { choose, chooseAmount, continueToPayment, mainText, title } from '../giving/donor';
import { openChromium } from '../support/chromium';
import { contentFolder } from '../support/contentFolder';
import { startDevServer } from '../support/devServer';
import { articleText } from '../support/paper';

/** Next builds a page when it is asked for, while other tests keep the machine busy. */
const PATIENCE = 60_000;

test(
  'whoever works on the site sees drafts, what is saved as soon as it is, and gives as donors do',
  { timeout: 180_000 },
  async ({ onTestFinished }) => {
    const draft = (text: string): string => articleText({ headline: 'Un brouillon d’essai', draft: 'true' }, text);
    const { folder, remove } = await contentFolder({ 'articles/un-brouillon.md': draft('Première version.') });
    onTestFinished(remove);
    const site = await startDevServer({ CONTENT_DIR: folder });
    onTestFinished(site.stop);
    const browser = await openChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ baseURL: site.origin });
    page.setDefaultTimeout(PATIENCE);

    await page.goto('/articles/un-brouillon');
    expect(await title(page)).toBe('Un brouillon d’essai');
    await page.getByText('Première version.').waitFor();
    await writeFile(path.join(folder, 'articles/un-brouillon.md'), draft('Seconde version.'));
    await page.getByText('Seconde version.').waitFor();

    await page.goto('/don');
    await chooseAmount(page, 20);
    await continueToPayment(page, site.origin);
    expect(await mainText(page)).toContain('Don d’essai : 20 €.');
    await choose(page, 'payer');
    await page.waitForURL('**/don/merci?**');
    expect(await title(page)).toBe(returnWords.thanks);
    expect(await mainText(page)).toContain('Votre don de 20 € est confirmé');

    await page.goto('/don/merci?etat=paid&frequence=unique&centimes=2000');
    expect(await title(page)).toBe(returnWords.unknownTitle);
  },
);
