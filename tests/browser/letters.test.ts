import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import { LetterForm } from '@/components/page/LetterForm';
import { mailHtml } from '@/lib/letter/mailHtml';
import { contentSecurityPolicy } from '@/server/http/headers';
import { signUpOrigins } from '@/server/pages/signUpOrigins';
import { axeFindingsAt } from '../support/axeFindings';
import { test } from '../support/house';
import { letterParts } from '../support/letterParts';

/** Rules of whole pages: a letter is shown inside one, and the landmarks are the mail program's. */
const OF_PAGES = /, (?:landmark-one-main|region): /;

test('a letter is read on a phone and on a wide screen, light or dark, by whoever cannot see, too', async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent(mailHtml(letterParts()));
  expect((await axeFindingsAt(page, [1280, 360])).filter((finding) => !OF_PAGES.test(finding))).toEqual([]);
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
  await page.close();
});

const letter = {
  action: 'https://lettres.example/inscription',
  field: 'EMAIL',
  method: 'post' as const,
  hidden: [{ name: 'liste', value: '12' }],
  leadsTo: ['https://merci.example/oui'],
};
const FORM = `<!DOCTYPE html><title>Essai</title>${renderToStaticMarkup(createElement(LetterForm, { letter }))}`;
const PLACE = 'https://journal.example/';

test('Chromium posts the form for the letter to its sender, under the policy of a page that carries it', async ({ browser }) => {
  const origins = signUpOrigins(FORM, { letter });
  expect(origins).toEqual(['https://lettres.example', 'https://merci.example']);
  expect(signUpOrigins('<p>Une page sans formulaire</p>', { letter })).toEqual([]);
  const page = await browser.newPage({ javaScriptEnabled: false });
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
    const isOwn = request.url() === PLACE;
    const policy = isOwn ? contentSecurityPolicy(FORM, { formAction: origins }) : "default-src 'none'";
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: isOwn ? FORM : 'Merci',
    });
  });
  await page.goto(PLACE);
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill('a@example.org');
  await page.getByRole('button', { name: 'S’inscrire' }).click();
  await page.waitForURL(letter.action);
  expect(asked).toEqual([`GET ${PLACE}`, `POST ${letter.action} EMAIL=a%40example.org&liste=12`]);
  await page.context().close();
});
