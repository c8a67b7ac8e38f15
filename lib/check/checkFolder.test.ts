import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText as article, SITE_YAML } from '@/tests/support/paper';
import { NOW, paperFolder, problemsIn, type Files } from '@/tests/support/problemsIn';
import { checkContentFolder } from './checkFolder';
import { formatProblem } from '../content/problem';

const PAGE = '---\ntitle: Une page\ndescription: Ce qu’elle dit\n---\nUn paragraphe.\n';

describe('nothing is wrong with', () => {
  it.each<[string, Files]>([
    ['an empty paper', {}],
    ['an article', { 'articles/2025/06/a.md': article() }],
    ['the line ends of Windows', { 'articles/a.md': article({ standfirst: 'Le résumé' }).replaceAll('\n', '\r\n') }],
    ['a byte-order mark', { 'articles/a.md': `\uFEFF${article()}`, 'site.yaml': `\uFEFF${SITE_YAML}` }],
    ['a headline between guillemets', { 'articles/a.md': article({ headline: '« Nous tiendrons »' }) }],
    ['two words between curly quotes', { 'articles/a.md': article({ headline: '“Un” ou “deux”' }) }],
    ['a note behind a section', { 'articles/a.md': article({ section: 'economie # en attendant mieux' }) }],
    ['a hash inside a word', { 'articles/a.md': article({ headline: 'Le langage C# a vingt ans' }) }],
    ['an update on the day of the publication', { 'articles/a.md': article({ publishedAt: '2025-06-10 14:30', updatedAt: '2025-06-10' }) }],
    ['a draft without a text', { 'articles/a.md': article({ draft: 'true' }, '') }],
    ['a withdrawn article without a text', { 'articles/a.md': article({ withdrawn: '{ at: 2025-06-11, reason: Faux }' }, '') }],
    ['an editor’s comment in the text', { 'articles/a.md': article({}, 'Un paragraphe.\n\n<!-- à vérifier -->') }],
    ['a rule in the text', { 'articles/a.md': article({}, 'Un paragraphe.\n\n---\n\nUn autre.') }],
    ['a hidden file', { 'articles/.brouillon.txt': 'rien', 'articles/.a.md': 'rien' }],
    [
      'files to be downloaded beside their article',
      {
        'articles/a/index.md': article({}, 'Voir [le menu](menu.pdf), [les chiffres](./Tableau-2.csv) et [tout][1].\n\n[1]: tout.zip'),
        'articles/a/menu.pdf': '%PDF',
        'articles/a/Tableau-2.csv': 'a;b',
        'articles/a/tout.zip': 'PK',
      },
    ],
    ['an address of a tutorial', { 'articles/a.md': article({}, 'Ouvrez <http://localhost:3000> ou http://127.0.0.1:80/x.') }],
    [
      'redirects, and links to them',
      {
        'site.yaml': `${SITE_YAML}redirects:\n  - { from: /feed, to: /feed.xml }\n  - { from: "/?cat=3", to: /rubriques/politique }\n`,
        'articles/a.md': article({}, 'Voir [le fil](/feed/) et [là](/?cat=3).'),
      },
    ],
    [
      'links to everything there is',
      {
        'articles/a.md': article(
          { aliases: '[/2019/vieux]', related: '[b]' },
          'Voir [b](/articles/b#suite), [a](b), [c](/articles/b.md), [la page](/une-page).',
        ),
        'articles/b.md': article(
          {},
          '[a](/2019/vieux) [b](/rubriques/politique) [c](/sujets/x) [d](mailto:a@b.fr) [e](https://b.fr) [f](/don) [g](#ici) [h](/media/a/photo.jpg) [i](/sitemaps/202506.xml)',
        ),
        'pages/une-page.md': `${PAGE}\nVoir [la une](/), [a](/articles/a), [le fil](/feed.xml) et [lui](https://exemple.org/x.md).\n`,
      },
    ],
  ])('%s', async (_, files) => {
    expect(await problemsIn(files)).toEqual([]);
  });
});

const TEXT = 'enregistrez ce fichier comme texte brut, avec l’encodage UTF-8';

describe('an editor is told of', () => {
  it.each<[string, string | Buffer, string]>([
    ['Latin-1', Buffer.from(article({ headline: 'La réforme' }), 'latin1'), '2:15 -: trouvé « réforme » en Latin-1 ou Windows-1252'],
    [
      'Latin-1 behind good letters',
      Buffer.from('\uFEFFé\nà b').toString('latin1') + 'é',
      '2:4 -: trouvé « bé » en Latin-1 ou Windows-1252',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${article()}`, 'utf16le'), '1:1 -: ce texte est en UTF-16'],
    ['UTF-16 without its mark', Buffer.from(article(), 'utf16le'), '1:1 -: ce texte est en UTF-16'],
    ['a null', 'Un titre\0', '1:1 -: trouvé un octet nul : ceci n’est pas du texte'],
    ['a Word document', 'PK\u0003\u0004', '1:1 -: ceci est un document Word ou LibreOffice, pas du texte'],
  ])('%s', async (_, content, found) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    expect(await problemsIn({ 'articles/a.md': bytes })).toEqual([`articles/a.md:${found} ; ${TEXT}`]);
  });

  it.each(['media', 'sitemaps'])('a page that would take the address /%s from the site', async (slug) => {
    expect(await problemsIn({ [`pages/${slug}.md`]: PAGE })).toEqual([
      `pages/${slug}.md:1:1 -: l’adresse « /${slug} » est celle du site ; donnez un autre nom au fichier`,
    ]);
  });

  it('an empty file', async () => {
    expect(await problemsIn({ 'articles/a.md': '' })).toEqual([
      'articles/a.md:1:1 -: le fichier est vide ; la première ligne doit être --- seule, puis viennent les champs',
    ]);
  });
});

it('a file or folder that cannot be read keeps nobody from hearing of the others', async () => {
  const folder = await paperFolder({ 'articles/bad.md': article({ section: 'econmie' }), pages: 'a file in a folder’s place' });
  await symlink('nowhere.md', path.join(folder, 'articles/a.md'));
  // Not even root can read this one from its beginning.
  await symlink('/proc/self/mem', path.join(folder, 'articles/b.md'));
  expect((await checkContentFolder(folder, NOW)).map(formatProblem)).toEqual([
    'articles/a.md:1:1 -: ce lien ne mène à aucun fichier ; mettez le fichier à sa place',
    'articles/b.md:1:1 -: ce fichier ne peut être lu (EIO) ; vérifiez ses droits',
    expect.stringContaining('articles/bad.md:3:10 section: trouvé « econmie »'),
    'pages:1:1 -: ce dossier ne peut être lu (ENOTDIR) ; vérifiez ses droits',
  ]);
});

it('files of 52 MB are refused unread, each with its size and what to do', async () => {
  const folder = await paperFolder({ 'articles/a.md': article(), 'pages/b.md': PAGE });
  const told = (file: string): string =>
    `${file}:1:1 -: ce fichier pèse 52,5 Mo et n’est pas lu : les lecteurs n’en verront rien ; un texte tient en 1 Mo, retirez-en les images collées ou partagez-le`;
  const check = async (): Promise<string[]> => (await checkContentFolder(folder, NOW)).map(formatProblem);
  for (const file of ['articles/a.md', 'pages/b.md']) await truncate(path.join(folder, file), 52_428_800);
  expect(await check()).toEqual([told('articles/a.md'), told('pages/b.md')]);
  await truncate(path.join(folder, 'site.yaml'), 52_428_800);
  expect(await check()).toEqual([told('site.yaml')]);
});

it('links to files say what readers can be offered, and no address that leads nowhere', async () => {
  const body = [
    '[a](menu.pdf) [b](Menu%20d’%C3%A9t%C3%A9.pdf)',
    '[c](../b.md) [d](Une-Page.md#suite) [e](notes%20de%20travail.md)',
    '[f](http://localhost:3000/articles/b) [g](/menu.zip) [h](menu.zip.exemple.org)',
  ].join('\n\n');
  const files = { 'articles/b.md': article({}, '[a](menu.zip)'), 'pages/une-page.md': `${PAGE}\n[a](menu.zip)\n` };
  const told = await problemsIn({ ...files, 'articles/a/index.md': article({}, body), 'articles/a/menu.csv': '' });
  expect(told).toEqual([
    'articles/a/index.md:6:1 -: aucun fichier « menu.pdf » à côté de l’article ; posez-y le fichier',
    'articles/a/index.md:6:15 -: « Menu d’été.pdf » a un nom qui ne fait pas une adresse ; renommez le fichier, comme menu-d-ete.pdf',
    'articles/a/index.md:8:1 -: un lien vers un fichier ; écrivez /articles/b',
    'articles/a/index.md:8:14 -: un lien vers un fichier ; écrivez /une-page',
    'articles/a/index.md:8:37 -: un lien vers un fichier ; aucun article ne porte ce nom : écrivez l’adresse de la page, comme /articles/mon-article',
    'articles/a/index.md:10:1 -: avertissement : « http://localhost:3000/articles/b » n’existe que sur votre ordinateur ; pour une page de ce site, écrivez le chemin seul, comme /articles/mon-article',
    'articles/a/index.md:10:39 -: avertissement : « /menu.zip » n’est pas une page ; vérifiez que ce fichier est dans public/',
    'articles/a/index.md:10:54 -: une adresse incomplète ; écrivez https://menu.zip.exemple.org',
    'articles/b.md:6:1 -: les fichiers d’un article sont dans son dossier ; déplacez b.md en b/index.md, et « menu.zip » à côté',
    'pages/une-page.md:7:1 -: « menu.zip » n’est à côté d’aucun article ; posez-le dans public/ et écrivez /menu.zip',
  ]);
});

it('redirects are judged like the old addresses of articles, and so is where they lead', async () => {
  const redirects = `redirects:
  - { from: /2019/a, to: /feed.xml }
  - { from: /rubriques/politique, to: /articles/b }
  - { from: /feed, to: /2019/a }
  - { from: /feed/, to: /feed.json }
  - { from: /articles/a, to: /archives }
`;
  expect(await problemsIn({ 'site.yaml': SITE_YAML + redirects, 'articles/a.md': article({ aliases: '[/2019/a]' }) })).toEqual([
    'site.yaml:17:13 redirects.1.from: « /2019/a » est déjà une ancienne adresse de articles/a.md ; retirez-la',
    'site.yaml:18:13 redirects.2.from: « /rubriques/politique » est l’adresse d’une page ; retirez-la',
    'site.yaml:18:39 redirects.2.to: aucun article « b » ; vouliez-vous écrire a ?',
    'site.yaml:19:24 redirects.3.to: aucune page « /2019/a » ; vérifiez l’adresse',
    'site.yaml:20:13 redirects.4.from: « /feed/ » est déjà une ancienne adresse de site.yaml ; retirez-la',
    'site.yaml:21:13 redirects.5.from: « /articles/a » est l’adresse d’un autre article ; retirez-la',
  ]);
});

const OPEN = 'un commentaire s’ouvre ici par <!-- et ne se ferme pas : les lecteurs perdraient la suite du texte ; écrivez --> à sa fin';

describe('comments and HTML in a text', () => {
  it.each<[string, string, string[]]>([
    ['a comment with text behind it', '<!-- relu --> Un.', []],
    ['an indented comment', 'Un.\n\n <!-- relire -->\n\nDeux.', []],
    ['an open comment', 'Début.\n\n<!-- à finir\n\nLa suite.', [`8:1 -: ${OPEN}`]],
    ['an open comment in a line, before one that closes', 'Un <!-- à finir\n\nDeux. <!-- relu -->', [`6:4 -: ${OPEN}`]],
    [
      'HTML behind a comment on its line, once a pair of tags',
      'Un <!-- relu --> <b>mot</b>.',
      ['6:18 -: avertissement : « <b> » ne sera pas imprimé ; écrivez **mots**'],
    ],
    [
      'a program',
      'Un.\n\n<script>a()</script>',
      ['8:1 -: avertissement : « <script> » et ce qu’il contient ne seront pas imprimés ; retirez-les'],
    ],
  ])('%s', async (_, body, told) => {
    expect(await problemsIn({ 'articles/a.md': article({}, body) })).toEqual(told.map((each) => `articles/a.md:${each}`));
  });

  it('an open comment in a page', async () => {
    expect(await problemsIn({ 'pages/une-page.md': `${PAGE}\n<!-- à finir\n` })).toEqual([`pages/une-page.md:7:1 -: ${OPEN}`]);
  });
});

it('editors are told of what their front page cannot show, each with its place', async () => {
  const une = [
    'lead: retir',
    'others: [a, brouillon, a, retire, b, c, d, e]',
    'until: 2025-06-10',
    'alert: { text: Alerte, link: /articles/z, until: 2025-06-10 08:00 }',
  ];
  const more = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((slug) => [`articles/${slug}.md`, article({ headline: slug })]));
  const told = await problemsIn({
    ...more,
    'articles/retire.md': article({ withdrawn: '{ at: 2025-06-10, reason: Faux }' }),
    'articles/brouillon.md': article({ draft: 'true' }),
    'une.yaml': `${une.join('\n')}\n`,
  });
  expect(told).toEqual([
    'une.yaml:1:7 lead: aucun article « retir » ; vouliez-vous écrire retire ?',
    'une.yaml:2:13 others.2: avertissement : « brouillon » est encore un brouillon ; les lecteurs ne le trouveront pas',
    'une.yaml:2:24 others.3: « a » est déjà à la une ; retirez-le',
    'une.yaml:2:27 others.4: avertissement : « retire » n’est plus en ligne ; les lecteurs ne le trouveront pas',
    'une.yaml:2:41 others.7: avertissement : la une montre 6 articles autour du premier ; retirez les suivants',
    'une.yaml:3:8 until: avertissement : cette date est passée ; le dernier article paru ouvre de nouveau la une',
    'une.yaml:4:30 alert.link: aucun article « z » ; vouliez-vous écrire a ?',
    'une.yaml:4:50 alert.until: avertissement : cette date est passée ; l’alerte n’est plus montrée',
  ]);
});

it.each([
  ['lead: Mon Article', '1:7 lead: trouvé « Mon Article » ; écrivez le nom du fichier d’un article, sans .md : mon-article'],
  ['une: a', '1:1 une: champ inconnu'],
  ['until: demain', '1:8 until: trouvé « demain » ; écrivez une date comme 2025-06-10 ou 2025-06-10 14:30'],
  ['alert: Crue', '1:8 alert: trouvé « Crue » ; écrivez text et, au besoin, link et until'],
  ['alert: { text: Crue, link: crue }', '1:28 alert.link: trouvé « crue » ; écrivez un chemin qui commence par /'],
])('of a front page file with « %s », an editor is told what to write', async (une, found) => {
  expect(await problemsIn({ 'une.yaml': `${une}\n` })).toEqual([expect.stringContaining(`une.yaml:${found}`)]);
});

it('an editor is told of a page whose pictures would be at the address of an article’s', async () => {
  const told = await problemsIn({
    'articles/a/index.md': article(),
    'pages/a/index.md': PAGE,
    'pages/b/index.md': PAGE,
    'articles/b.md': article(),
  });
  expect(told).toEqual([
    'pages/a/index.md:1:1 -: ses photos auraient l’adresse de celles de articles/a/index.md, que les lecteurs verraient à leur place ; renommez l’un des deux dossiers',
  ]);
});

it('editors are told of dossiers that are not there, and of an order that readers do not see', async () => {
  const told = await problemsIn({
    'articles/a.md': article({ dossier: 'climat' }),
    'articles/b.md': article({ dossier: 'climet' }),
    'articles/c.md': article(),
    'dossiers/climat.md': '---\nheadline: Le climat\norder: [a, c, z]\n---\nUne phrase, [un lien](/articles/y).\n',
    'dossiers/vide.md': '---\nheadline:\n---\n',
    'une.yaml': 'dossier: clima\n',
  });
  expect(told).toEqual([
    expect.stringMatching(/^articles\/b\.md:\d+:\d+ dossier: aucun dossier « climet » ; vouliez-vous écrire climat \?$/),
    'dossiers/climat.md:3:12 order.2: avertissement : « c » n’est pas de ce dossier ; écrivez dossier: climat dans ses champs',
    expect.stringMatching(/^dossiers\/climat\.md:3:15 order\.3: aucun article « z » ; /),
    expect.stringMatching(/^dossiers\/climat\.md:5:13 -: aucun article « y » ; /),
    expect.stringMatching(/^dossiers\/vide\.md:2:\d+ headline: .*écrivez le titre du dossier$/),
    'une.yaml:1:10 dossier: aucun dossier « clima » ; vouliez-vous écrire climat ?',
  ]);
});
