import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDistantSite, whole } from '@/tests/support/distantSite';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { checkContentFolder } from '../../check/checkFolder';
import { formatProblem } from '../../content/problem';
import { typesetterFor } from '../../library/indexer/typesetter';
import { typesetOf } from '../../library/index/fields';
import { addCards } from './addCards';
import { openCardFetcher } from './fetchCardsLater';

const FILM = 'https://www.youtube.com/watch?v=essai&t=1';
const PAGE = 'https://site.example/une-page';
const PLAIN = 'https://site.example/un-lien';
const BODY = `Un paragraphe, et https://site.example/dedans.\n\n${FILM}\n\n${PAGE}\n${PLAIN}\n\n<https://site.example/signe>\n`;

async function distant() {
  const poster = await photo(640, 360).jpeg().toBuffer();
  const film = {
    title: 'Le « film »\u202E\n d’essai',
    author_name: 'Une chaîne',
    provider_name: 'YouTube',
    thumbnail_url: 'http://image.example/a.jpg',
  };
  const page = `<!doctype html><title>Autre</title><meta property="og:title" content="L’eau &amp;amp; l’air"><meta property="og:site_name" content="Un site"><meta property="og:image" content="/image.svg">`;
  return openDistantSite(['www.youtube.com', 'image.example', 'site.example'], (request, response) => {
    const asked = whole(request);
    if (asked.startsWith('www.youtube.com/oembed?')) response.end(JSON.stringify(film));
    else if (asked === 'image.example/a.jpg') response.end(poster);
    else if (asked === 'site.example/image.svg') response.end('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    else if (asked === 'site.example/une-page') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else response.writeHead(404).end();
  });
}

const PAPER = { 'site.yaml': SITE_YAML, 'pages/don.md': '---\ntitle: Un don\ndescription: Pour nous\n---\nUn.\n' };

async function htmlOf(folder: string, file: string) {
  const body = (await readFile(path.join(folder, file), 'utf8')).split('---\n')[2] ?? '';
  const typeset = typesetterFor(folder, 'https://gazette.example');
  const made = await typeset({ kind: 'article', slug: 'a', path: file, fields: '{}', body });
  return typesetOf(made);
}

test('addresses that stand alone get cards once, which the text’s page shows without asking anybody', async () => {
  const { reach, asked } = await distant();
  const folder = await temporaryFolder({ ...PAPER, 'articles/2025/a.md': articleText({}, BODY) });
  const { file, outcomes } = await addCards(folder, 'articles/2025/a.md', { reach });
  expect(file).toBe('articles/2025/a/index.md');
  expect(outcomes.map(({ url, card, says }) => [url, card?.title, says])).toEqual([
    [FILM, 'Le « film » d’essai', undefined],
    [PAGE, 'L’eau &amp; l’air', expect.stringContaining('n’est pas une photo mais un dessin SVG')],
    [PLAIN, undefined, expect.stringContaining('répond par l’erreur 404')],
  ]);
  expect(await readdir(path.join(folder, 'articles/2025/a'))).toEqual(['carte-le-film-d-essai.jpg', 'cartes.yaml', 'index.md']);
  const { html, feedHtml, markdown } = await htmlOf(folder, file);
  expect(html).toContain(`<figure class="carte"><a href="https://www.youtube.com/watch?v=essai&#x26;t=1" rel="external noopener"><img`);
  expect(html).toContain('<cite>Le « film » d’essai</cite> <small>Une chaîne, sur YouTube</small>');
  expect(html).toContain('<cite>L’eau &#x26;amp; l’air</cite> <small>sur Un site</small>');
  expect(html).toMatch(/src="\/media\/a\/\d+-[0-9a-f]{8}\/carte-le-film-d-essai\.jpg"/);
  expect(html).toContain(`<p><a href="${PLAIN}"`);
  expect(html).not.toContain('image.example');
  expect(feedHtml).toContain('src="https://gazette.example/media/a/carte-le-film-d-essai.jpg"');
  expect(markdown).toContain(`\n${FILM}\n`);
  // Only what has no card is asked for again.
  const before = asked.length;
  expect((await addCards(folder, file, { reach })).outcomes.map(({ url }) => url)).toEqual([PLAIN]);
  expect(asked.slice(before)).toEqual(['site.example/un-lien']);
});

test('what an editor has written in the file of cards stays', async () => {
  const { reach } = await distant();
  const cards = `# À nous\ncards:\n  - url: ${PAGE} # vérifié\n    title: Notre titre\n    source: Un site\n`;
  const folder = await temporaryFolder({ ...PAPER, 'articles/a/index.md': articleText({}, BODY), 'articles/a/cartes.yaml': cards });
  await addCards(folder, 'articles/a/index.md', { reach });
  const now = await readFile(path.join(folder, 'articles/a/cartes.yaml'), 'utf8');
  expect(now.startsWith(cards)).toBe(true);
  expect(now).toContain(FILM);
});

test('of a text without a lone address, or whose fields are wrong, nothing is asked and nothing moves', async () => {
  const { reach, asked } = await distant();
  const folder = await temporaryFolder({
    'articles/a.md': articleText({}, 'Un <https://site.example/x>.'),
    'articles/b.md': '---\na: [\n---\n',
  });
  for (const name of ['a', 'b', 'absent']) expect((await addCards(folder, `articles/${name}.md`, { reach })).outcomes).toEqual([]);
  expect([asked, await readdir(path.join(folder, 'articles'))]).toEqual([[], ['a.md', 'b.md']]);
});

test('the desk fetches the cards of a text that has a folder, and asks once for what is not there', async () => {
  const { reach, asked } = await distant();
  const folder = await temporaryFolder({ 'articles/a/index.md': articleText({}, BODY), 'articles/b.md': articleText({}, BODY) });
  const failures: unknown[] = [];
  const fetchLater = openCardFetcher(folder, (error) => failures.push(error), reach);
  await Promise.all(['articles/b.md', 'articles/a/index.md', 'articles/a/index.md', 'articles/a/index.md'].map(fetchLater));
  const cards = await readFile(path.join(folder, 'articles/a/cartes.yaml'), 'utf8');
  expect(cards.match(/url:/g)).toHaveLength(2);
  expect(asked.filter((each) => each === 'site.example/un-lien')).toHaveLength(1);
  expect([failures, await readdir(path.join(folder, 'articles'))]).toEqual([[], ['a', 'b.md']]);
});

test('check-content says which addresses have no card yet, and what is wrong with those there are', async () => {
  const cards = `cards:\n  - url: ${PAGE}\n    title: Un titre\n    source: Un site\n    image: rien.jpg\n`;
  const files = { ...PAPER, 'auteurs/x.md': '---\nname: X\n---\n', 'dossiers/x.md': '---\nheadline: X\n---\n' };
  const at = async (yaml: string): Promise<string[]> => {
    const folder = await temporaryFolder({ ...files, 'articles/a/index.md': articleText({}, BODY), 'articles/a/cartes.yaml': yaml });
    return (await checkContentFolder(folder, Date.parse('2025-07-01'))).map(formatProblem);
  };
  expect(await at(cards)).toEqual([
    expect.stringMatching(/^articles\/a\/cartes\.yaml:1:1 cards: aucun fichier « rien\.jpg »/),
    expect.stringMatching(/^articles\/a\/index\.md:8:1 -: avertissement : « https:\/\/www\.youtube\.com/),
    expect.stringMatching(/^articles\/a\/index\.md:11:1 -: avertissement : « https:\/\/site\.example\/un-lien »/),
  ]);
  expect(await at(`cards:\n  - url: ${PAGE}\n    titre: Un titre\n    source: Un site\n`)).toEqual([
    expect.stringMatching(/^articles\/a\/cartes\.yaml:2:5 cards\.1\.title: /),
    expect.stringMatching(/^articles\/a\/cartes\.yaml:3:5 cards\.1\.titre: champ inconnu ; vouliez-vous écrire title/),
  ]);
});
