import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporaryFolder';
import type { ImportedDocument, Source } from '../source';
import { convertText } from '../convertText';
import { openMarkdown, type MarkdownKind } from './openMarkdown';

const timeZone = 'Europe/Paris';

/** An archive of these files, and its documents by their files. */
async function opened(kind: MarkdownKind, files: Readonly<Record<string, string>>, mapping = {}) {
  const folder = await temporaryFolder(files);
  const source = await openMarkdown(folder, kind, { timeZone, mapping });
  const documents = new Map<string, ImportedDocument>();
  for await (const document of source.documents()) documents.set(document.id, document);
  return { folder, source, documents };
}

const addressOf = async (
  kind: MarkdownKind,
  file: string,
  text: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string | undefined> => (await opened(kind, { [file]: text, ...settings })).documents.get(file)?.addresses[0];

const dated = (more = ''): string => `---\ntitle: L’été à C++\ndate: 2019-05-28\n${more}---\nTexte\n`;

describe('the old address of a text', () => {
  const cases: readonly (readonly [MarkdownKind, string, string, string, Readonly<Record<string, string>>?])[] = [
    ['hugo', 'content/posts/Un Nom.md', dated(), '/posts/Un Nom/'],
    ['hugo', 'content/posts/a/index.md', dated('slug: autre\n'), '/posts/autre/'],
    ['hugo', 'content/posts/a.md', dated('url: /la/\n'), '/la/'],
    ['hugo', 'content/posts/a.md', dated(), '/2019/05/lété-à-c/', { 'config.toml': '[permalinks]\nposts = "/:year/:month/:slug/"' }],
    ['hugo', 'content/posts/a.fr.md', dated(), '/fr/posts/a/'],
    [
      'hugo',
      'content/fr/posts/a.md',
      dated(),
      '/posts/a/',
      { 'config/_default/hugo.yaml': 'defaultContentLanguage: fr', 'config/_default/languages.fr.yaml': 'contentDir: content/fr' },
    ],
    ['jekyll', '_posts/2019-05-28-a.md', dated(), '/2019/05/28/a.html'],
    ['jekyll', '_posts/2019-05-28-a.md', dated('categories: [Vie Locale, mer]\n'), '/vie-locale/mer/2019/05/28/a.html'],
    ['jekyll', 'mer/_posts/2019-05-28-a.md', dated(), '/base/mer/2019/05/28/a/', { '_config.yml': 'permalink: pretty\nbaseurl: /base' }],
    ['jekyll', 'a.md', '---\ntitle: Page\n---\nTexte', '/a.html'],
    ['eleventy', 'src/posts/2019-05-28-a.md', dated(), '/posts/a/'],
    ['eleventy', 'posts/a.md', dated('permalink: "/{{ page.fileSlug }}/"\n'), '/posts/a/'],
    ['astro', 'src/content/blog/a/index.mdx', dated(), '/blog/a/'],
    ['docusaurus', 'blog/2019/05/28/a.md', dated(), '/blog/2019/05/28/a'],
    ['docusaurus', 'blog/2019-05-28-a.md', dated('slug: /autre\n'), '/blog/autre'],
    [
      'docusaurus',
      'docs/02-guide/01-a.md',
      '# Titre\n\nTexte',
      '/base/docs/guide/a',
      { 'docusaurus.config.ts': "export default {\n  url: 'https://x.example',\n  baseUrl: '/base/',\n};" },
    ],
    ['markdown', 'source/_posts/a.md', dated(), '/2019/05/28/a/'],
    ['markdown', 'content/notes/2019-05-28-a.md', dated(), '/notes/a/'],
  ];
  it.each(cases.map(([kind, file, text, address, settings = {}]) => ({ kind, file, text, address, settings })))(
    'of $kind, $file, is $address',
    async ({ kind, file, text, address, settings }) => {
      expect(await addressOf(kind, file, text, settings)).toBe(address);
    },
  );

  it('is read off the links of the texts, where only a program makes it', async () => {
    const link = '[a](/journal/2019/05/28/a.html) <a href="/journal/2019/05/28/b.html">b</a> [c]({{ "/journal/2019/05/28/a.html" | url }})';
    const { source, documents } = await opened('eleventy', { 'posts/a.md': dated() + link, 'posts/b.md': dated() });
    expect(documents.get('posts/b.md')?.addresses).toEqual(['/journal/2019/05/28/b.html']);
    expect(source.proposal?.().permalink).toBe('/journal/:year/:month/:day/:title.html');
  });
});

describe('a text of a folder', () => {
  it('says by the mapping what its fields are, and keeps what has no place', async () => {
    const text =
      '---\ntitle: A &amp; *B*\nchapeau: Un\nsummary: Deux\ndate: 2019-05-28\nauthor: Ann and Bob\nweight: 3\nexpiryDate: 2030-01-02\nlang: fr_FR\nlink: https://x.example/\n---\nTexte';
    const { documents, source } = await opened('hugo', { 'content/posts/a.md': text }, { fields: { chapeau: 'kicker', lang: null } });
    expect(documents.get('content/posts/a.md')).toMatchObject({
      headline: 'A & B',
      kicker: 'Un',
      standfirst: 'Deux',
      byline: ['Ann', 'Bob'],
      expiresAt: { epochMs: Date.parse('2030-01-01T23:00Z'), precision: 'day' },
      homeless: { weight: '3', lang: 'fr_FR' },
      body: { text: 'Texte\n\n[https://x.example/](https://x.example/)\n', line: 12 },
    });
    expect(source.proposal?.().fields).toMatchObject({ author: 'byline', weight: null });
  });

  it('has the fields that its lists and the settings of Hugo hand down, unless it says otherwise', async () => {
    const text = (title: string): string => `---\ntitle: ${title}\ndate: 2019-05-28\n---\nTexte`;
    const { documents } = await opened('hugo', {
      'hugo.toml': '[cascade]\nauthor = "Anne Quai"\n',
      'content/posts/_index.md': '---\ntitle: Liste\ncascade:\n  section: mer\n  author: Luc Port\n---\n',
      'content/posts/vieux/_index.md':
        '---\ncascade:\n  - noindex: true\n    _target:\n      path: /posts/vieux/b*\n  - draft: true\n    target:\n      kind: section\n---\n',
      'content/posts/a.md': text('A'),
      'content/posts/vieux/b.md': text('B'),
      'content/posts/vieux/c.md': text('C'),
      'content/notes/d.md': text('D'),
    });
    const handed = [...documents].map(([file, document]) => [
      file.slice(-4, -3),
      document.kind === 'article' && [document.byline, document.categories, document.noindex, document.draft],
    ]);
    expect(Object.fromEntries(handed)).toEqual({
      a: [['Luc Port'], ['mer'], undefined, false],
      b: [['Luc Port'], ['mer'], true, false],
      c: [['Luc Port'], ['mer'], undefined, false],
      d: [['Anne Quai'], [], undefined, false],
    });
  });

  it('may be a post of HTML, whose addresses are resolved and whose other tags stay visible', async () => {
    const text = `${dated('link: https://x.example/?a&b\n')}<p>Un <a href="{{ site.baseurl }}/a.html">lien</a>\n\n    et {% inconnu %}</p>`;
    const { documents } = await opened('jekyll', { '_posts/2019-05-28-a.html': text, 'index.html': 'gabarit' });
    const { body } = documents.get('_posts/2019-05-28-a.html') ?? expect.unreachable();
    expect([...documents.keys()]).toEqual(['_posts/2019-05-28-a.html']);
    expect(convertText(body)).toMatchObject({
      markdown: 'Texte\n\nUn [lien](import-address:0.) et {% inconnu %}\n\n[https://x.example/?a\\&b](import-address:1.)',
      addresses: [{ address: '/a.html' }, { address: 'https://x.example/?a&b' }],
      notes: [{ kind: 'construct', line: 3 }],
      lost: [],
    });
  });

  it('is a draft without a date nobody gave, a page without a text is none, and a file of no text is told', async () => {
    const { documents, source } = await opened('hugo', {
      'content/posts/a.md': '---\ntitle: Sans date\n---\nTexte',
      'content/posts/_index.md': '---\ntitle: Liste\n---\n',
      'content/posts/gros.md': 'x'.repeat(1_100_000),
      'README.md': 'Rien',
    });
    expect([...documents.keys()]).toEqual(['content/posts/a.md']);
    expect(documents.get('content/posts/a.md')).toMatchObject({ kind: 'article', publishedAt: undefined });
    expect(source.leftOut?.().map(({ place, note }) => `${path.basename(place.file)} ${note.kind}`)).toEqual([
      'README.md changed',
      '_index.md changed',
      'gros.md refused',
    ]);
    expect(source.redirects()).toContainEqual({ from: '/posts/', to: '/archives' });
  });

  it('is read in the encoding that Windows wrote, and says so', async () => {
    const folder = await temporaryFolder({ '_posts/2019-05-28-a.md': Buffer.from('---\ntitle: \xc9t\xe9\n---\nTexte', 'latin1') });
    const source = await openMarkdown(folder, 'jekyll', { timeZone });
    for await (const document of source.documents()) expect(document).toMatchObject({ headline: 'Été', notes: [{ kind: 'changed' }] });
  });

  it('is refused as a whole where the folder is none', async () => {
    await expect(openMarkdown('/nowhere/at/all', 'hugo', { timeZone })).rejects.toThrow('n’est pas un dossier');
  });
});

describe('what an address in a text means', () => {
  const files = {
    'hugo.toml': 'baseURL = "https://x.example/"',
    'content/posts/a/index.md': dated(),
    'content/posts/a/photo.png': 'a',
    'content/posts/b.md': dated(),
    'static/img/c.png': 'c',
    'secret.txt': 's',
  };
  const document = (source: Source, documents: ReadonlyMap<string, ImportedDocument>) => {
    const from = documents.get('content/posts/a/index.md') ?? expect.unreachable();
    return { old: (address: string) => source.oldAddress(address, from), file: (address: string) => source.findFile(address, from) };
  };

  it('is another text, by its file or by its address', async () => {
    const { source, documents } = await opened('hugo', files);
    const { old } = document(source, documents);
    expect(old('../b.md#la')).toBe('/posts/b/#la');
    expect(old('/posts/b')).toBe('/posts/b');
    expect(old('posts/b.md')).toBe('/posts/b/');
    expect(old('../b/')).toBe('/posts/b/');
    expect(old('https://x.example/posts/b/?x=1')).toBe('/posts/b/?x=1');
    expect(old('https://y.example/posts/b/')).toBeUndefined();
    expect(old('mailto:a@x.example')).toBeUndefined();
  });

  it('is a file of the archive, and never one outside of it', async () => {
    const { folder, source, documents } = await opened('hugo', files);
    await symlink('/etc/passwd', path.join(folder, 'static/lien.png'));
    const { file } = document(source, documents);
    const found = async (address: string): Promise<string | undefined> => (await file(address))?.slice(folder.length + 1);
    expect(await found('photo.png?v=2')).toBe('content/posts/a/photo.png');
    expect(await found('/img/c.png')).toBe('static/img/c.png');
    expect(await found('/posts/a/photo.png')).toBe('content/posts/a/photo.png');
    for (const address of [
      '/lien.png',
      '../../../../../../../etc/passwd',
      '/../../etc/passwd',
      'https://y.example/img/c.png',
      '%00',
      `/${'x'.repeat(5000)}.png`,
    ])
      expect(await file(address)).toBeUndefined();
  });
});
