import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { beforeAll, describe, expect } from 'vitest';
import { CALLS, TOKEN_HEADER } from '@/lib/desk/protocol';
import { hostilePieces } from '../adversity/hostilePieces';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { startDesk, type DeskProcess } from '../support/deskProcess';
import { test } from '../support/house';
import { articleText } from '../support/paper';
import { photo } from '../support/photo';
import { shuffled } from '../support/random';

let paper: ContentFolder;
let desk: DeskProcess;

beforeAll(async () => {
  paper = await contentFolder({ 'articles/un-brouillon.md': articleText({ draft: 'true', headline: 'Le titre enregistré' }) });
  desk = await startDesk({ CONTENT_DIR: paper.folder, SITE_URL: 'https://journal.example' });
  return async () => {
    await desk.stop();
    await paper.remove();
  };
});

/** The page of a text that is not saved, with its headers, and what others would show of it. */
async function drawn(file: string, text: string) {
  const preview = await desk.ask(CALLS.preview, { file, text });
  if (preview.outcome !== 'done') throw new Error(JSON.stringify(preview));
  const response = await fetch(desk.origin + preview.page);
  return { html: await response.text(), headers: response.headers, shared: preview.shared };
}

test('what is typed is shown as readers would see it, and is in no file', async () => {
  const file = 'articles/un-brouillon.md';
  const before = await readFile(path.join(paper.folder, file), 'utf8');
  const text = articleText(
    { draft: 'true', headline: 'Le titre tapé', standfirst: 'Le chapô.', topics: '[Un sujet]' },
    'Le **texte** tapé : oui.',
  );
  const { html, headers, shared } = await drawn(file, text);
  expect(html).toMatch(/<h1[^>]*>Le titre tapé<\/h1>[^]*<strong>texte<\/strong> tapé[\u00A0\u202F]: oui\./);
  expect(shared).toMatchObject({
    title: 'Le titre tapé',
    description: 'Le chapô.',
    address: 'https://journal.example/articles/un-brouillon',
  });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(await readFile(path.join(paper.folder, file), 'utf8')).toBe(before);
  expect((await drawn(file, before)).html).toContain('Le titre enregistré');
});

test('nothing runs in a preview, it is of no origin, and its links leave it for the public site', async () => {
  const { html, headers } = await drawn('articles/x.md', articleText({}, '[Un lien](/articles/y) et [un autre](https://exemple.org/).'));
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'none'.*frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox$/);
  expect(html).toMatch(/<a href="https:\/\/journal\.example\/articles\/y" target="_blank" rel="noopener noreferrer">Un lien/);
  expect(html).toMatch(/<a href="https:\/\/exemple\.org\/"(?=[^>]* target="_blank")[^>]* rel="noopener noreferrer"[^>]*>un autre/);
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

test('a text that is not saved has its pictures, and networks are shown what they would show', async () => {
  const photoBytes = await photo(1200).jpeg().toBuffer();
  const taken = await desk.addPicture('articles/neuf.md', '', 'La photo.JPG', photoBytes);
  expect(taken).toMatchObject({ outcome: 'done', opened: { file: 'articles/neuf/index.md', version: '' }, src: 'la-photo.jpg' });
  const text = articleText({ image: '{ src: la-photo.jpg, alt: Une photo, credit: Moi }' }, '![Une autre](la-photo.jpg)');
  const { html, shared } = await drawn('articles/neuf/index.md', text);
  const pictures = [...html.matchAll(/<img[^>]* src="(\/preview\/[^"]+)"/g)].map(([, src = '']) => src);
  expect(pictures.length).toBe(2);
  for (const address of [...pictures, shared.image ?? '']) {
    const answer = await fetch(desk.origin + address);
    expect([address, answer.status, answer.headers.get('content-type')?.slice(0, 6)]).toEqual([address, 200, 'image/']);
  }
  expect((await fetch(`${desk.origin}/media/neuf/la-photo.jpg`)).status).toBe(404);
  const { shared: withoutPhoto } = await drawn('articles/sans.md', articleText({ headline: 'Sans photo' }));
  expect((await fetch(desk.origin + (withoutPhoto.image ?? ''))).headers.get('content-type')).toBe('image/png');
});

test('a picture of 200 MB is refused before a byte of it has come, and so is a script that calls itself one', async () => {
  const { port, host } = new URL(desk.origin);
  const head = ['POST /api/picture?file=articles/x.md&version=&name=photo.jpg HTTP/1.1', `Host: ${host}`, `Origin: ${desk.origin}`];
  const socket = connect(Number(port), '127.0.0.1');
  socket.write([...head, `${TOKEN_HEADER}: ${desk.token}`, 'Content-Length: 200000000', '', ''].join('\r\n'));
  const answer = await textOf(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*« photo\.jpg » pèse 200 Mo/);
  const script = await desk.addPicture('articles/x.md', '', 'photo.jpg', Buffer.from('<svg onload="alert(1)"></svg>'));
  expect(script.outcome === 'refused' && script.says).toContain('un programme');
});

describe('as readers would see it is shown', () => {
  test.for([
    ['an article that is scheduled', 'articles/x.md', articleText({ publishedAt: '2125-01-01', headline: 'Demain' }), /Demain<\/h1>/],
    [
      'why an article was withdrawn',
      'articles/x.md',
      articleText({ withdrawn: '{ at: 2025-06-11, reason: La source ment. }' }),
      /La source ment/,
    ],
    ['a page', 'pages/une-page.md', '---\ntitle: Une page\ndescription: Pour voir\n---\nUn mot.\n', /<h1[^>]*>Une page<\/h1>/],
    ['the appeal', 'pages/don.md', '---\ntitle: Un appel\ndescription: Pour voir\n---\nUn mot.\n', /Un appel<\/h1>/],
    ['an author', 'auteurs/prenom-nom.md', '---\nname: Prénom Nom\n---\nUne biographie.\n', /Une biographie/],
    ['a dossier', 'dossiers/le-climat.md', '---\nheadline: Le climat\n---\nUne introduction.\n', /Une introduction/],
    ['the front page', 'une.yaml', 'alert:\n  text: Le scrutin est clos\n', /Le scrutin est clos/],
  ] as const)('%s', async ([, file, text, shown]) => {
    expect((await drawn(file, text)).html).toMatch(shown);
  });
});

test.for([
  ['articles/x.md', 'Un texte sans champs.', /---/],
  ['articles/Un Titre.md', articleText(), /adresse/],
  ['articles/x.md', articleText({ section: 'inconnue' }), /choisissez parmi : politique/],
] as const)('what cannot be shown says why: %s', async ([file, text, says]) => {
  const preview = await desk.ask(CALLS.preview, { file, text });
  expect(preview.outcome === 'refused' && preview.problems.map(({ message }) => message).join(' ')).toMatch(says);
});

test('a text that takes for ever to be set costs nobody else their preview', async () => {
  const endless = desk.ask(CALLS.preview, { file: 'articles/x.md', text: articleText({}, '**_'.repeat(20_000)) });
  expect((await drawn('articles/y.md', articleText({ headline: 'Un autre' }))).html).toContain('Un autre');
  const refused = await endless;
  expect(refused.outcome === 'refused' && refused.problems[0]?.message).toContain('deux secondes');
});

test('hostile texts run nothing in the desk’s window and ask nobody for anything', async ({ browser }) => {
  const pieces = shuffled(hostilePieces(), 2026).slice(0, 240);
  const page = await browser.newPage();
  const strays: string[] = [];
  page.on('dialog', (dialog) => {
    strays.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => strays.push(popup.url()));
  page.on('request', (request) => new URL(request.url()).origin === desk.origin || strays.push(request.url()));
  await page.goto(desk.origin);
  for (let from = 0; from < pieces.length; from += 6) {
    const text = articleText({}, [...pieces.slice(from, from + 6), 'Fin du texte d’essai.'].join('\n\n'));
    const preview = await desk.ask(CALLS.preview, { file: 'articles/x.md', text });
    if (preview.outcome !== 'done') continue;
    await page.evaluate(
      (src) =>
        new Promise<void>((resolve) => {
          const frame = Object.assign(document.createElement('iframe'), { src, onload: () => resolve() });
          frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
          document.body.replaceChildren(frame);
        }),
      preview.page,
    );
  }
  // What runs late, such as a refresh.
  await page.waitForTimeout(1000);
  expect(page.url()).toBe(`${desk.origin}/`);
  expect(strays).toEqual([]);
  await page.close();
});

test('nobody guesses a preview', async () => {
  for (const address of ['/preview/', '/preview/x', '/preview/x.png', '/preview/00000000/neuf/la-photo.jpg', '/preview/../site.yaml']) {
    expect([address, (await fetch(desk.origin + address)).status]).toEqual([address, 404]);
  }
});
