import { rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from './library';
import { openLibrary } from './openLibrary';
import { formatProblem } from '../content/problem';
import type { LibraryOptions } from './options';

const NOW = Date.parse('2025-06-11T12:00:00Z');

async function open(files: Readonly<Record<string, string>>, options: LibraryOptions = {}, clock = () => NOW) {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, ...files });
  const library = await openLibrary(folder, clock, options);
  onTestFinished(() => library.close());
  const told: string[] = [];
  library.onChange((keys) => told.push(...[...keys].sort()));
  const save = async (file: string, text: string): Promise<string[]> => {
    await writeFile(path.join(folder, file), text);
    return change();
  };
  const change = async (): Promise<string[]> => {
    told.length = 0;
    await library.rescan();
    return [...told];
  };
  return { folder, library, told, save, change };
}

const said = (library: Library): string[] => library.problems().map(formatProblem);
const BAD = '---\nheadline: Un : deux\n---\nTexte neuf.\n';

it('drafts and scheduled articles are shown to the newsroom, withdrawn ones to nobody', async () => {
  const files = {
    'articles/brouillon.md': articleText({ draft: 'true' }),
    'articles/demain.md': articleText({ publishedAt: '2025-06-12' }),
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Erreur }' }),
  };
  const seen = ({ library }: { library: Library }): unknown => [
    ['brouillon', 'demain', 'retire', 'autre'].map((slug) => library.standing(slug)),
    library.count({ kind: 'latest' }),
  ];
  expect(seen(await open(files))).toEqual([['absent', 'absent', 'withdrawn', 'absent'], 0]);
  expect(seen(await open(files, { showDrafts: true }))).toEqual([['public', 'public', 'withdrawn', 'absent'], 2]);
});

it('a scheduled article appears everywhere at its second, without being asked for', async () => {
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000);
  const { library, told } = await open({ 'articles/a.md': articleText({ publishedAt: at.toISOString() }) }, {}, Date.now);
  expect(library.count({ kind: 'latest' })).toBe(0);
  while (told.length === 0) await sleep(5);
  const month = at.toISOString().slice(0, 7);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  expect(told).toEqual([
    'archive:' + month.slice(0, 4),
    'archive:' + month,
    'archives',
    'article:a',
    'latest',
    'section:economie',
    'sections',
  ]);
  expect([library.standing('a'), library.count({ kind: 'section', id: 'economie' })]).toEqual(['public', 1]);
});

it('a scheduled article that is saved while the paper is open appears at its second as well', async () => {
  const { library, told, save } = await open({ 'articles/b.md': articleText() }, {}, Date.now);
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000);
  expect(await save('articles/a.md', articleText({ publishedAt: at.toISOString() }))).toEqual([]);
  await expect.poll(() => told, { timeout: 10_000, interval: 5 }).toContain('article:a');
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  expect(library.standing('a')).toBe('public');
});

it('an article whose time online ends leaves everything at its second, without being asked for', async () => {
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000);
  const { library, told } = await open({ 'articles/a.md': articleText({ expiresAt: at.toISOString() }) }, {}, Date.now);
  expect([library.standing('a'), library.findWithdrawal('a')]).toEqual(['public', undefined]);
  await expect.poll(() => told, { timeout: 10_000, interval: 5 }).toContain('article:a');
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  expect(told).toEqual(expect.arrayContaining(['article:a', 'latest', 'section:economie', 'sections', 'archives']));
  expect([library.standing('a'), library.count({ kind: 'latest' }), library.findWithdrawal('a')]).toEqual([
    'withdrawn',
    0,
    { at: { epochMs: at.getTime(), precision: 'minute' } },
  ]);
});

it('the archives are told of when a month’s count changes, and not when a text does', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText() });
  expect(await save('articles/b.md', articleText({ publishedAt: '2025-06-02' }))).toContain('archives');
  expect(library.fronts('archive')).toEqual([{ id: '2025-06', label: '2025-06', count: 2 }]);
  expect(await save('articles/b.md', articleText({ publishedAt: '2025-06-02' }, 'Corrigé.'))).toEqual(['article:b']);
  expect(await save('articles/b.md', articleText({ publishedAt: '2025-06-03', headline: 'Autre' }))).not.toContain('archives');
  expect(await save('articles/b.md', articleText({ withdrawn: '{ at: 2025-06-11, reason: Erreur }' }))).toContain('archives');
});

it('the list of corrections is told of when an article is corrected, and when it goes', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText() });
  const corrections = '[{ at: 2025-06-11, text: Non }]';
  expect(await save('articles/a.md', articleText({ corrections }))).toContain('corrected');
  expect(library.count({ kind: 'corrected' })).toBe(1);
  expect(await save('articles/a.md', articleText({ corrections, draft: 'true' }))).toContain('corrected');
  expect(library.count({ kind: 'corrected' })).toBe(0);
});

it('what time alone will change can be told at its instant', async () => {
  const { library, told } = await open({}, {}, Date.now);
  library.wakeAt(Date.now() + 30, ['news', 'article:a']);
  while (told.length === 0) await sleep(1);
  expect(told).toEqual(['article:a', 'news']);
});

it('what has changed by the time it is asked for is told at once', async () => {
  const { library, told } = await open({}, {}, Date.now);
  library.wakeAt(Date.now() - 30, ['day:2025-06-10']);
  library.count({ kind: 'latest' });
  expect(told).toEqual(['day:2025-06-10']);
});

it('a bad change leaves the last good version up, and says what is wrong with it', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText({}, 'Ancien texte.'), 'pages/don.md': page('Ancien') });
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
  expect(await save('articles/a.md', BAD)).toEqual(['problems']);
  expect(said(library)[0]).toMatch(/^articles\/a\.md:2:11 headline: /);
  expect(await library.findArticle('a')).toMatchObject({ headline: 'Un titre', body: 'Ancien texte.' });
  expect(await save('pages/don.md', BAD)).toEqual(['problems']);
  expect((await library.findPage('don'))?.body).toBe('Ancien');
  expect(await save('articles/a.md', articleText({}, 'Texte neuf.'))).toEqual(['article:a', 'problems']);
  expect((await library.findArticle('a'))?.body).toBe('Texte neuf.');
  expect(await save('pages/don.md', page('Neuf'))).toEqual(['page:don', 'problems']);
  expect(said(library)).toEqual([]);
});

it('a text in Latin-1 is refused when it is saved, and named; the last good one stays up', async () => {
  const { folder, library, change } = await open({ 'articles/a.md': articleText({}, 'Ancien texte.') });
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
  await writeFile(path.join(folder, 'articles/a.md'), Buffer.from(articleText({}, 'Une réforme.'), 'latin1'));
  expect(await change()).toEqual(['problems']);
  expect(said(library)).toEqual([expect.stringMatching(/^articles\/a\.md:\d+:\d+ -: trouvé « réforme\. » en Latin-1 ou Windows-1252/)]);
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
});

it('a text in Latin-1 that was there at the start is in no list, and named', async () => {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': Buffer.from(articleText({}, 'Une réforme.'), 'latin1') });
  const library = await openLibrary(folder, () => NOW);
  onTestFinished(() => library.close());
  expect(await library.findArticle('a')).toBeUndefined();
  expect([library.count({ kind: 'latest' }), said(library)]).toEqual([0, [expect.stringContaining('trouvé « réforme. » en Latin-1')]]);
});

const TOO_LARGE =
  '1:1 -: ce fichier pèse 52,5 Mo et n’est pas lu : les lecteurs n’en verront rien ; un texte tient en 1 Mo, retirez-en les images collées ou partagez-le';

it('a file of 52 MB is refused unread, and told with its size; the last good version stays up', async () => {
  const { folder, library, change } = await open({ 'articles/a.md': articleText({}, 'Ancien texte.'), 'pages/don.md': page('Ancien') });
  await library.findArticle('a');
  const files = ['articles/a.md', 'articles/neuf.md', 'pages/don.md', 'site.yaml'];
  await writeFile(path.join(folder, 'articles/neuf.md'), articleText());
  for (const file of files) await truncate(path.join(folder, file), 52_428_800);
  expect(await change()).toEqual(['problems']);
  expect(said(library)).toEqual(files.map((file) => `${file}:${TOO_LARGE}`));
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
  expect((await library.findPage('don'))?.body).toBe('Ancien');
  expect(library.site.name).not.toBe('');
  await expect(openLibrary(folder, () => NOW)).rejects.toThrow(`site.yaml:${TOO_LARGE}`);
});

it('an article whose comment is open is refused; the last good version stays up, and comments are no part of it', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText({}, '<!-- relu --> Ancien texte.'), 'pages/don.md': page('Ancien') });
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
  expect(await save('articles/a.md', articleText({}, 'Neuf.\n\n<!-- à finir\n\nLa suite.'))).toEqual(['problems']);
  expect(await save('pages/don.md', page('Neuf. <!-- à finir'))).toEqual(['problems']);
  expect(said(library)).toEqual([
    expect.stringMatching(/^articles\/a\.md:8:1 -: un commentaire s’ouvre ici/),
    expect.stringMatching(/^pages\/don\.md:\d+:7 -: un commentaire s’ouvre ici/),
  ]);
  expect((await library.findArticle('a'))?.body).toBe('Ancien texte.');
  expect((await library.findPage('don'))?.body).toBe('Ancien');
});

it('an open comment that was there at the start is told, and the article is in no list', async () => {
  const { library } = await open({ 'articles/a.md': articleText({}, 'Un.\n\n<!-- à finir') });
  expect(await library.findArticle('a')).toBeUndefined();
  expect([library.count({ kind: 'latest' }), said(library)]).toEqual([0, [expect.stringContaining('un commentaire s’ouvre ici')]]);
});

it('the last good version stays up whether or not somebody has read it, also when its fields have no end any more', async () => {
  const { library, save } = await open({ 'articles/a.md': articleText(), 'articles/b.md': articleText() });
  await save('articles/a.md', BAD);
  expect(await library.findArticle('a')).toMatchObject({ headline: 'Un titre', body: 'Un paragraphe.' });
  await save('articles/b.md', '---\nheadline: Sans fin\n\nTexte.\n');
  expect([library.standing('b'), library.count({ kind: 'latest' })]).toEqual(['public', 2]);
});

it('a bad site.yaml leaves the old settings in force; a good one is taken, and all that it changes', async () => {
  const { folder, library, save, change } = await open({ 'articles/a.md': articleText({ publishedAt: '2025-05-31T22:30:00Z' }) });
  expect(await save('site.yaml', SITE_YAML.replace('tagline', 'devise'))).toEqual(['problems']);
  expect([library.site.name, said(library)[1]]).toEqual(['La Gazette', expect.stringMatching(/^site\.yaml:2:1 devise: champ inconnu/)]);
  expect(await save('site.yaml', SITE_YAML.replace('La Gazette', 'Le Courrier'))).toEqual(['problems', 'site']);
  const moved = await save('site.yaml', SITE_YAML.replace('Europe/Paris', 'America/New_York'));
  expect(moved).toEqual(['archive:2025-05', 'archive:2025-06', 'archives', 'site']);
  expect(await save('site.yaml', SITE_YAML.replace('economie', 'affaires'))).toContain('problems');
  expect([library.standing('a'), said(library)[0]]).toEqual(['public', expect.stringContaining('articles/a.md:3:10 section:')]);
  await rm(path.join(folder, 'site.yaml'));
  await rm(path.join(folder, 'articles/a.md'));
  await change();
  expect([library.standing('a'), said(library).at(-1)]).toEqual(['public', expect.stringContaining('site.yaml:1:1 -: ne peut être lu')]);
  await save('site.yaml', SITE_YAML);
  expect([library.standing('a'), said(library)]).toEqual(['absent', []]);
});

it('old addresses lead to articles that are there or were withdrawn, not to those that are to come', async () => {
  const { library } = await open({
    'articles/a.md': articleText({ aliases: '[/2019/a, "/?p=1"]' }),
    'articles/b.md': articleText({ aliases: '[/2019/b]', withdrawn: '{ at: 2025-06-11, reason: Erreur }' }),
    'articles/c.md': articleText({ aliases: '[/2019/c]', publishedAt: '2025-06-12' }),
    'articles/d.md': articleText({ aliases: '[/2019/a, /don, /, /feed.xml]' }),
    'pages/don.md': page('Don'),
  });
  expect(['/2019/a', '/?p=1', '/2019/b', '/2019/c', '/don', '/'].map((target) => library.movedTo(target))).toEqual([
    '/articles/a',
    '/articles/a',
    '/articles/b',
    undefined,
    undefined,
    undefined,
  ]);
  expect(said(library).sort()).toEqual([
    'articles/d.md:1:1 aliases: l’ancienne adresse « / » est déjà celle de la une ; retirez-la',
    'articles/d.md:1:1 aliases: l’ancienne adresse « /2019/a » est déjà celle de articles/a.md ; retirez-la',
    'articles/d.md:1:1 aliases: l’ancienne adresse « /don » est déjà celle de pages/don.md ; retirez-la',
    'articles/d.md:1:1 aliases: l’ancienne adresse « /feed.xml » est déjà celle de ce site ; retirez-la',
  ]);
});

it('old addresses are found with more in their query, in another order and spelling, and sent on where the settings say', async () => {
  const redirects = `redirects:
  - { from: /feed/, to: /feed.xml }
  - { from: /category/x, to: '/sujets/été' }
  - { from: /2019/a, to: /archives }
  - { from: /articles/a, to: /archives }
`;
  const { library } = await open({
    'site.yaml': SITE_YAML + redirects,
    'articles/a.md': articleText({ aliases: '[/2019/a, "/?p=1", "/index.php?id=7&option=été", "/?p=1&page=2"]' }),
    'articles/b.md': articleText({ aliases: '["/?p=12"]' }),
  });
  const moved = {
    '/?p=1&fbclid=x': '/articles/a',
    '/?utm_source=x&p=1&utm_medium=y&utm_campaign=z&utm_term=a&utm_content=b&gclid=c': '/articles/a',
    '/?preview=true&p=12': '/articles/b',
    '/index.php?option=%C3%A9t%C3%A9&Itemid=4&id=7': '/articles/a',
    '/index.php?id=7': undefined,
    '/2019/a?p=12': '/articles/a',
    '/?p=123': undefined,
    '/feed': '/feed.xml',
    '/Feed/?x=1': '/feed.xml',
    '/category/x': '/sujets/%C3%A9t%C3%A9',
    '/category/x/feed': undefined,
    '/articles/a': undefined,
  };
  const targets = Object.keys(moved);
  expect(Object.fromEntries(targets.map((target) => [target, library.movedTo(target)]))).toEqual(moved);
});

it('a file that cannot be read is a problem, not a gap; a link to nothing is a gap', async () => {
  const { folder, library, change } = await open({ 'articles/a.md': articleText() });
  await rm(path.join(folder, 'articles/a.md'));
  // A file that even root cannot read from its beginning.
  await symlink('/proc/self/mem', path.join(folder, 'articles/a.md'));
  await symlink('b.md', path.join(folder, 'articles/b.md'));
  expect(await change()).toContain('problems');
  expect(said(library)).toEqual(['articles/a.md:1:1 -: ce fichier ne peut être lu (EIO) ; vérifiez ses droits']);
});

function page(text: string): string {
  return `---\ntitle: Titre\ndescription: Texte\n---\n${text}\n`;
}
