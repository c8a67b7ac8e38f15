import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect } from 'vitest';
import { axeFindingsAt } from '../support/axeFindings';
import { contentFolder } from '../support/contentFolder';
import { startDesk, type DeskProcess } from '../support/deskProcess';
import { openFirefox } from '../support/firefox';
import { chromiumHand, firefoxHand, type Hand } from '../support/hand';
import { test } from '../support/house';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { startServer, type Server } from '../support/server';
import { watch } from '../support/watch';
import { removeFolder } from '../support/removeFolder';

let folder: string;
let site: Server;
let desk: DeskProcess;
let picture: string;

beforeAll(async () => {
  const paper = await contentFolder({
    'articles/un-essai.md': articleText({ headline: 'Un essai', kicker: '"Vu"   # à revoir' }),
    'articles/un-voyage.md': articleText({ headline: 'Un voyage' }),
  });
  folder = paper.folder;
  site = await startServer({ CONTENT_DIR: folder });
  desk = await startDesk({ CONTENT_DIR: folder, DESK_SITE: site.origin });
  const pictures = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  picture = path.join(pictures, 'Le Port.jpg');
  await writeFile(picture, await photo(1200).jpeg().toBuffer());
  return async () => {
    await desk.stop();
    await site.stop();
    await paper.remove();
    await removeFolder(pictures);
  };
});

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** A picture as documents carry it along. */
const INSIDE = `<p class=MsoNormal><img width=60 alt="Un quai" src="data:image/png;base64,${(await photo(60).png().toBuffer()).toString('base64')}"></p>`;

/** A document as Word copies it, with a note and a picture. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=FR><!--StartFragment-->
<p class=MsoNormal>Le <b>premier</b> paragraphe&nbsp;: il vient de Word<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<h2>Un intertitre collé<o:p></o:p></h2>
${INSIDE}
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Un point<o:p></o:p></p>
<!--EndFragment--><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> La note de Word.</p></div></div></body></html>`;

/** What readers are answered at an article's address: the status, then the words. */
const read = async (slug: string): Promise<string> => {
  const { status, body } = await site.request(`/articles/${slug}`);
  return `${status} ${body.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')}`;
};
const readers = (slug: string, words: RegExp): Promise<void> => expect.poll(() => read(slug), { timeout: 20_000 }).toMatch(words);

/** A person who has only the page open writes an article and sees it through all that an article may live. */
async function journey(hand: Hand, title: string, slug: string): Promise<void> {
  await hand.open(`${desk.origin}/`);
  await hand.press('Nouveau');
  await hand.fill('Titre', title);
  await hand.press('Commencer');
  await hand.enterText();
  await hand.paste(WORD);
  await hand.sees('à côté du texte');
  await hand.fill('Crédit', 'Prénom Nom');
  await hand.press('Mettre dans le texte');
  await hand.sees('Un intertitre collé');
  await hand.sees('pas encore enregistré');
  await hand.press('Photo');
  await hand.choose('Photo', picture);
  await hand.sees('à côté du texte');
  await hand.fill('Description', 'Un port au matin');
  await hand.fill('Crédit', 'Prénom Nom');
  await hand.press('Mettre dans le texte');
  await hand.sees('le-port.jpg');
  await hand.press('Note');
  await hand.type('Une note tapée.');
  await hand.press('Plus');
  await hand.press('Programmer');
  await hand.fill('Jour', new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10));
  await hand.fill('Heure', '08:30');
  await hand.press('Programmer');
  await hand.sees('Programmé');
  expect(await read(slug)).toMatch(/^404/);
  await hand.press('Publier');
  await hand.press('Publier maintenant');
  await hand.sees(/en ligne/i);
  await readers(
    slug,
    /^200.*Le premier paragraphe\s: il vient de Word1?.*Un intertitre collé.*Un point.*La note de Word\..*Une note tapée\./,
  );
  expect((await site.request(`/articles/${slug}`)).body).toMatch(
    /Un intertitre collé.*<img [^>]*alt="Un quai".*<img [^>]*alt="Un port au matin"/s,
  );
  await hand.press('Plus');
  await hand.press('Rectifier');
  await hand.fill('Ce qui était faux', 'Le point était une virgule.');
  await hand.press('Rectifier');
  await hand.sees('Rectifié');
  await readers(slug, /^200.*Le point était une virgule\./);
  await hand.press('Plus');
  await hand.press('Retirer');
  await hand.fill('Raison', 'La source est revenue sur ses propos.');
  await hand.press('Retirer');
  await hand.sees('Retiré');
  await readers(slug, /^410.*La source est revenue sur ses propos\./);
}

describe('a person who has only the page open writes, schedules, publishes, corrects and withdraws an article', () => {
  test('in Chromium', async ({ visit }) => {
    const page = await visit('about:blank');
    const complaints = watch(page);
    await journey(chromiumHand(page), 'Un voyage en Chromium', 'un-voyage-en-chromium');
    // A question that a newer one took the place of is given up.
    expect(complaints.filter((complaint) => !complaint.endsWith('/api/check net::ERR_ABORTED'))).toEqual([]);
  });

  test('in Firefox', async () => {
    const firefox = await openFirefox();
    try {
      await journey(firefoxHand(firefox), 'Un voyage en Firefox', 'un-voyage-en-firefox');
    } finally {
      await firefox.close();
    }
  });
});

test('the desk’s script weighs no more than 350 KB', async () => {
  const script = Buffer.from(await (await fetch(`${desk.origin}/bureau.js`)).arrayBuffer());
  expect(script.length).toBeGreaterThan(100_000);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(350 * 1024);
});

const FILE = 'articles/un-essai.md';
const onDisk = (): Promise<string> => readFile(path.join(folder, FILE), 'utf8');

test('a headline that is changed is one line of the file, and the checker speaks while it is typed', async ({ visit }) => {
  const before = await onDisk();
  const page = await visit(`${desk.origin}/#/${FILE}`);
  const hand = chromiumHand(page);
  await hand.fill('Titre', '');
  await hand.sees(/champ (?:absent|vide)/);
  await hand.fill('Titre', 'Un autre : essai');
  await page.keyboard.press('Control+s');
  await hand.sees('enregistré');
  await expect.poll(onDisk).not.toBe(before);
  const changed = (await onDisk()).split('\n').filter((line) => !before.split('\n').includes(line));
  expect(changed).toEqual([expect.stringMatching(/^headline: .*Un autre : essai/)]);
});

test('what is typed and not saved is found again after a crash, each window’s own, and leaving asks', async ({ visit }) => {
  const page = await visit(`${desk.origin}/#/${FILE}`);
  const open = async (): Promise<Hand> => {
    const window = await page.context().newPage();
    await window.goto(`${desk.origin}/#/${FILE}`);
    return chromiumHand(window);
  };
  const write = async (hand: Hand, words: string): Promise<void> => {
    await hand.enterText();
    await hand.type(words);
    await expect.poll(() => page.evaluate('JSON.stringify(localStorage)')).toContain(words);
  };
  const hand = chromiumHand(page);
  await write(hand, 'Une phrase que personne n’a enregistrée.');
  await hand.press('Tous les textes');
  await hand.sees('Ce texte n’est pas enregistré');
  await hand.press('Rester');
  const other = await open();
  await other.sees('Une autre fenêtre de ce navigateur a ce texte');
  await write(other, 'Une tout autre phrase.');
  // As when the machine is switched off: no page is asked.
  await page.close({ runBeforeUnload: false });
  const found = await open();
  await found.sees('Voici ce que vous aviez tapé');
  await found.sees('Une phrase que personne n’a enregistrée.');
  expect(await found.text()).not.toContain('Une tout autre phrase.');
  await found.press('Jeter et revenir au fichier');
  await expect.poll(found.text).not.toContain('Une phrase que personne');
});

test('a save over what somebody else has written meanwhile is refused, and both versions are shown', async ({ visit }) => {
  const before = await onDisk();
  const page = await visit(`${desk.origin}/#/${FILE}`);
  const hand = chromiumHand(page);
  await hand.fill('Surtitre', 'De moi');
  await writeFile(path.join(folder, FILE), before.replace('Un paragraphe', 'De quelqu’un'));
  await hand.press('Enregistrer');
  await hand.sees('Ce texte a changé entre-temps');
  await hand.sees('De quelqu’un');
  expect(await onDisk()).toContain('De quelqu’un');
  await hand.press('Garder ma version');
  await expect.poll(onDisk).toContain('kicker: "De moi"');
  expect(await onDisk()).not.toContain('De quelqu’un');
});

test('an article on the front page takes a photo that is dropped on it, and another address', async ({ visit }) => {
  const page = await visit(`${desk.origin}/#/articles/un-voyage.md`);
  const hand = chromiumHand(page);
  await hand.enterText();
  const { x = 0, y = 0 } = (await page.locator('.cm-line').last().boundingBox()) ?? {};
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [picture], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  await hand.sees('à côté du texte');
  await hand.fill('Description', 'Un port au soir');
  await hand.fill('Crédit', 'Prénom Nom');
  await hand.press('Mettre dans le texte');
  await hand.press('Enregistrer');
  await hand.sees(/en ligne/i);
  await hand.press('Plus');
  await hand.press('À la une');
  await hand.press('Mettre à la une');
  await hand.sees('cet article l’ouvre');
  await hand.press('Plus');
  await hand.press('Changer l’adresse');
  await hand.fill('Nouveau nom', 'un-retour');
  await hand.press('Changer l’adresse');
  await hand.sees('Ce qui le nommait a suivi : une.yaml');
  await expect.poll(() => page.url()).toContain('articles/un-retour/index.md');
  expect(await readFile(path.join(folder, 'une.yaml'), 'utf8')).toContain('lead: un-retour');
  await readers('un-retour', /^200/);
  expect((await site.request('/articles/un-retour')).body).toMatch(/<img [^>]*alt="Un port au soir"/);
});

test('nothing at the desk keeps out whoever sees or hears it otherwise, narrow or wide, light or dark', async ({ visit }) => {
  const page = await visit(`${desk.origin}/`, { bypassCSP: true });
  const hand = chromiumHand(page);
  await hand.sees('essai');
  expect(await axeFindingsAt(page, [390])).toEqual([]);
  await hand.open(`${desk.origin}/#/${FILE}`);
  await hand.sees('Enregistrer');
  expect(await axeFindingsAt(page, [1600])).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  for (const pane of ['Champs', 'Aperçu', 'Texte']) {
    await hand.press(pane);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  }
  expect(await axeFindingsAt(page, [390])).toEqual([]);
  await hand.press('Plus');
  await hand.press('Histoire du texte');
  expect(await axeFindingsAt(page, [390])).toEqual([]);
});

test('with the keyboard alone, an article is begun, written and saved', async ({ visit }) => {
  const page = await visit(`${desk.origin}/`);
  const focused = (): Promise<unknown> =>
    page.evaluate("(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()");
  const tabTo = async (name: string): Promise<void> => {
    for (let stops = 0; stops < 80; stops += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()) === name) return;
    }
    throw new Error(`no stop called ${name}`);
  };
  await chromiumHand(page).sees('essai');
  await tabTo('Nouveau');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Au clavier');
  await page.keyboard.press('Enter');
  await chromiumHand(page).sees('pas encore enregistré');
  await tabTo('Texte');
  await page.keyboard.type('Un mot');
  await page.keyboard.press('Alt+F10');
  expect(await focused()).toBe('Intertitre');
  await page.keyboard.press('End');
  expect(await focused()).toBe('Photo');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Texte');
  await page.keyboard.press('Control+s');
  const month = new Date().toISOString().slice(0, 7).replace('-', '/');
  await expect
    .poll(() => readFile(path.join(folder, 'articles', month, 'au-clavier.md'), 'utf8').catch(() => ''), { timeout: 10_000 })
    .toContain('## Un mot');
});
