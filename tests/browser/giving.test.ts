import { expect } from 'vitest';
import { demoWords, failureWords, givingWords, returnWords } from '@/lib/donation/words';
import { words } from '@/lib/text/words';
import { choose, chooseAmount, continueToPayment, mainText, tabTo, title } from '../giving/donor';
import { test } from '../giving/givingHouse';
import { paths } from '../support/pages';
import { watch } from '../support/watch';

const SCRIPTLESS = { javaScriptEnabled: false };

test('a reader without JavaScript goes from the story to the appeal, gives 20 € on another origin, and is thanked', async ({
  visit,
  site,
  demo,
}) => {
  const page = await visit(paths.article, SCRIPTLESS);
  const complaints = watch(page);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.getByRole('main').getByRole('link', { name: words.give }).click();
  await page.waitForURL(`**${paths.giving}`);
  await chooseAmount(page, 20);
  const token = await page.locator('[name=jeton]').inputValue();
  await continueToPayment(page, demo.origin);
  expect(await title(page)).toBe(demoWords.title);
  expect(await mainText(page)).toContain('Don d’essai : 20 €.');
  await choose(page, 'payer');
  await page.waitForURL(`${site.origin}/don/merci?**`);
  expect(await title(page)).toBe(returnWords.thanks);
  expect(await mainText(page)).toContain('Votre don de 20 € est confirmé');
  expect(complaints).toEqual([]);
  // The payment page learns of the gift, and neither the form's token nor where the donor has been.
  const heard = demo.heard.join('');
  expect(heard).toMatch(/^GET \/don\/essai\?don=unique\.2000\.[^]*^POST \/don\/essai /m);
  expect(heard).not.toContain(token);
  expect(heard).not.toMatch(new RegExp(`^(?:cookie:|(?:referer|origin): ${site.origin})`, 'im'));
  expect(addresses.filter((address) => address.includes(token))).toEqual([]);
});

test.for([
  { issue: 'annuler', path: '/don/annule', heading: returnWords.cancelledTitle, says: 'Rien n’a été débité' },
  { issue: 'echouer', path: '/don/erreur', heading: returnWords.unpaidTitle, says: 'Le paiement n’a pas abouti' },
] as const)(
  'a donor whose payment ends by « $issue » reads what is known, and gives the same amount from there',
  async ({ issue, path, heading, says }, { visit, site, demo }) => {
    const page = await visit(paths.giving, SCRIPTLESS);
    await page.getByRole('radio', { name: givingWords.frequencies.mensuel }).check();
    await chooseAmount(page, 10);
    await continueToPayment(page, demo.origin);
    await choose(page, issue);
    await page.waitForURL(`${site.origin}${path}?**`);
    expect(await title(page)).toBe(heading);
    expect(await mainText(page)).toContain(says);
    expect(await page.getByRole('radio', { name: /^10 € par mois/ }).isChecked()).toBe(true);
    await continueToPayment(page, demo.origin);
    await choose(page, 'payer');
    await page.waitForURL(`${site.origin}/don/merci?**`);
    expect(await mainText(page)).toContain('Votre don de 10 € par mois est confirmé');
  },
);

test('a donor whose payment page hangs is not caught there: back, and once more', async ({ visit, site, demo }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await chooseAmount(page, 20);
  await continueToPayment(page, demo.origin);
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  // A click waits for the page that it leads to, and this one never comes.
  await page.getByRole('button', { name: demoWords.issues.attendre }).dispatchEvent('click');
  expect((await asked).postData()).toMatch(/issue=attendre$/);
  // Playwright takes the end of the post that hangs for the end of the step back.
  await Promise.allSettled([page.goBack()]);
  await page.waitForURL(`${site.origin}${paths.giving}`);
  await chooseAmount(page, 20);
  await continueToPayment(page, demo.origin);
  await choose(page, 'payer');
  await page.waitForURL(`${site.origin}/don/merci?**`);
});

test('a donor who goes back and chooses another amount is led to a payment of that amount', async ({ visit, site, demo }) => {
  const page = await visit(paths.giving, SCRIPTLESS);
  await chooseAmount(page, 20);
  await continueToPayment(page, demo.origin);
  const first = page.url();
  await page.goBack();
  await page.waitForURL(`${site.origin}${paths.giving}`);
  await chooseAmount(page, 50);
  await continueToPayment(page, demo.origin);
  expect(await mainText(page)).toContain('Don d’essai : 50 €.');
  expect(page.url()).not.toBe(first);
  await choose(page, 'payer');
  await page.waitForURL(`${site.origin}/don/merci?**`);
  expect(await mainText(page)).toContain('Votre don de 50 € est confirmé');
});

test('a donor without a mouse gives from the story on', async ({ visit, site, demo }) => {
  const page = await visit(paths.article, SCRIPTLESS);
  await tabTo(page, new RegExp(`^${words.give}$`));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${paths.giving}`);
  await tabTo(page, /^unique$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, new RegExp(`^${givingWords.give}$`));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${demo.origin}/**`);
  expect(await mainText(page)).toContain('Don d’essai : 10 € par mois.');
  await tabTo(page, new RegExp(`^${demoWords.issues.payer}$`));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/don/merci?**`);
  expect(await title(page)).toBe(returnWords.thanks);
});

test('a donor who comes from a form of somebody else’s reads so, and gives from there', async ({ visit, site, demo }) => {
  const form = `<form method="post" action="${site.origin}/don/envoi"><input name="montant" value="20"><button>Donner</button></form>`;
  const page = await visit(`data:text/html,${encodeURIComponent(form)}`, SCRIPTLESS);
  await page.getByRole('button').click();
  await page.waitForURL(`${site.origin}/don/envoi`);
  expect(await title(page)).toBe(returnWords.failedTitle);
  expect(await mainText(page)).toContain(failureWords.foreign());
  await chooseAmount(page, 20);
  await continueToPayment(page, demo.origin);
  await choose(page, 'payer');
  expect(await title(page)).toBe(returnWords.thanks);
});
