import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { paperFolder, type Files } from '@/tests/support/problemsIn';
import { photo } from '@/tests/support/photo';
import { SITE_YAML } from '@/tests/support/paper';
import { parseSite } from '../content/site';
import { importArchive, type ImportOptions } from './importArchive';
import type { ImportedArticle, ImportedDocument, ImportedLabel, Source } from './source';

const read = parseSite('site.yaml', SITE_YAML);
if (!read.ok) throw new Error('the settings of the tests are broken');
const site = read.value;

const place = { file: 'archive', line: 1 };
const base = { place, homeless: {}, notes: [], addresses: [] };
const html = (text: string) => ({ form: 'html' as const, text, line: 1 });

function article(id: string, more: Partial<ImportedArticle> = {}): ImportedArticle {
  const publishedAt = { epochMs: Date.parse('2020-02-03T10:00Z'), precision: 'minute' as const };
  return {
    ...base,
    id,
    kind: 'article',
    headline: `Titre ${id}`,
    publishedAt,
    byline: [],
    categories: [],
    topics: [],
    draft: false,
    body: html(`<p>Texte ${id}</p>`),
    ...more,
  };
}

/** An archive that stands in a test: links lead by path, files lie in `folder`. */
function archive(
  documents: readonly ImportedDocument[],
  { labels = [], folder = '' }: { labels?: ImportedLabel[]; folder?: string } = {},
): Source {
  return {
    name: 'essai',
    origin: 'https://ancien.example',
    documents: async function* () {
      yield* await Promise.resolve(documents);
    },
    labels: () => labels,
    redirects: () => [{ from: '/feed/', to: '/feed.xml' }],
    oldAddress: (address) => (address.startsWith('/') ? address : undefined),
    findFile: (address) =>
      Promise.resolve(folder !== '' && address.startsWith('/files/') ? path.join(folder, path.basename(address)) : undefined),
  };
}

function run(to: string, source: Source, more: Partial<ImportOptions> = {}) {
  return importArchive(source, { to, site, mapping: undefined, dryRun: false, threads: 0, progress: () => undefined, ...more });
}

/** All that lies in a content folder, the ledger too. */
async function folderOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = await Promise.all(names.sort().map(async (name) => [path.relative(folder, name), await readFile(name, 'latin1')] as const));
  return Object.fromEntries(read);
}

const kinds = ({ report }: Awaited<ReturnType<typeof run>>): string[] =>
  report.findings.map(({ kind, target = '' }) => `${kind} ${target}`);

it('links lead to the new addresses, forwards too, and what leads to nothing still leads to the old site', async () => {
  const folder = await paperFolder();
  const links =
    '<a href="/zwei/#fin">b</a> <a href="/?p=2&utm_source=x">c</a> <a href="/category/eco/">d</a> <a href="/absent">e</a> <a href="https://ailleurs.example">f</a>';
  const documents = [article('1', { categories: ['Économie'], body: html(links) }), article('2', { addresses: ['/zwei/', '/?p=2'] })];
  const labels = [{ kind: 'category' as const, label: 'Économie', addresses: ['/category/eco/'], feeds: ['/category/eco/feed/'] }];
  const done = await run(folder, archive(documents, { labels }));
  const files = await folderOf(folder);
  expect(files['articles/2020/02/titre-1.md']?.split('\n').at(-2)).toBe(
    '[b](/articles/titre-2#fin) [c](/articles/titre-2) [d](/rubriques/economie) [e](https://ancien.example/absent) [f](https://ailleurs.example)',
  );
  expect(kinds(done)).toEqual(['linkBroken articles/2020/02/titre-1.md', 'linkRewritten articles/2020/02/titre-1.md']);
  expect(done.report.counts).toMatchObject({ articles: 2, written: 2, links: 3, lostWords: 0 });
  expect(files['site.yaml']?.slice(files['site.yaml'].indexOf('redirects:'))).toBe(
    'redirects:\n  - from: "/feed/"\n    to: "/feed.xml"\n  - from: "/category/eco/"\n    to: "/rubriques/economie"\n  - from: "/category/eco/feed/"\n    to: "/rubriques/economie/feed.xml"\n',
  );
});

it('two of one name have an address each, and an address that somebody has now stays theirs', async () => {
  const folder = await paperFolder({ 'articles/titre-1.md': 'their own' });
  const documents = [
    article('1'),
    article('x', { headline: 'Titre 1', addresses: ['/un', '/archives'] }),
    article('y', { slug: 'Déjà_Vu', addresses: ['/un'] }),
  ];
  const done = await run(folder, archive(documents));
  expect(Object.keys(await folderOf(folder)).filter((name) => name.startsWith('articles'))).toEqual([
    'articles/2020/02/deja-vu.md',
    'articles/2020/02/titre-1-2.md',
    'articles/2020/02/titre-1-3.md',
    'articles/titre-1.md',
  ]);
  expect(kinds(done).sort()).toEqual([
    'address articles/2020/02/titre-1-3',
    'duplicate articles/2020/02/deja-vu',
    'slug articles/2020/02/deja-vu',
  ]);
});

it('a second run changes nothing that an editor changed, moved or removed, and updates the rest', async () => {
  const folder = await paperFolder();
  const before = ['1', '2', '3', '4'].map((id) => article(id));
  await run(folder, archive(before));
  const at = (name: string): string => path.join(folder, 'articles/2020/02', name);
  await writeFile(at('titre-1.md'), 'edited');
  await rm(at('titre-2.md'));
  await mkdir(path.join(folder, 'articles/une'));
  await rename(at('titre-3.md'), path.join(folder, 'articles/une/titre-3.md'));
  const after = [...before.map((each) => ({ ...each, body: html('<p>Neuf</p>') })), article('5', { headline: 'Titre 1' })];
  const done = await run(folder, archive(after));
  const files = await folderOf(folder);
  expect(files['articles/2020/02/titre-1.md']).toBe('edited');
  expect(files['articles/2020/02/titre-2.md']).toBeUndefined();
  expect(files['articles/2020/02/titre-3.md']).toBeUndefined();
  expect(files['articles/2020/02/titre-4.md']).toContain('Neuf');
  expect(files['articles/2020/02/titre-1-2.md']).toContain('Texte 5');
  expect(kinds(done).filter((kind) => kind.startsWith('edited'))).toHaveLength(3);
  expect(done.report.counts).toMatchObject({ written: 2, edited: 3 });
});

it('a run over a clone whose lines end otherwise writes nothing', async () => {
  const folder = await paperFolder();
  await run(folder, archive([article('1')]));
  const clone = await paperFolder();
  await cp(folder, clone, { recursive: true });
  const file = path.join(clone, 'articles/2020/02/titre-1.md');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
  const done = await run(clone, archive([article('1')]));
  expect(done.report.counts).toMatchObject({ written: 0, unchanged: 1, edited: 0 });
});

it('a run that was killed after any file goes on to what one run makes', async () => {
  const documents = [article('1', { addresses: ['/a'] }), article('2', { headline: 'Titre 1' }), article('3', { addresses: ['/a'] })];
  const whole = await paperFolder();
  await run(whole, archive(documents));
  for (let end = 0; end < 3; end += 1) {
    const folder = await paperFolder();
    const killed = archive(documents);
    let reads = 0;
    const dying: Source = {
      ...killed,
      documents: async function* () {
        reads += 1;
        for (const [at, document] of documents.entries()) {
          if (reads === 2 && at === end) throw new Error('killed');
          yield await Promise.resolve(document);
        }
      },
    };
    await expect(run(folder, dying)).rejects.toThrow('killed');
    // A file may be there of which the ledger knows nothing yet.
    const ledger = path.join(folder, '.import/essai.jsonl');
    await writeFile(ledger, (await readFile(ledger, 'utf8')).split('\n').slice(0, 3).join('\n') + '\n{"file": "artic');
    await run(folder, archive(documents));
    expect(await folderOf(folder)).toEqual(await folderOf(whole));
  }
});

it('a trial writes nothing into the paper, and tells what a run would', async () => {
  const folder = await paperFolder();
  const before = await folderOf(folder);
  const done = await run(folder, archive([article('1')]), { dryRun: true });
  expect([await folderOf(folder), done.report.counts.written]).toEqual([before, 1]);
});

it('what a person decides of sections and signatures is done, and new sections are added to the settings', async () => {
  const folder = await paperFolder();
  const mapping = { sections: { Sports: 'sports', Vie: 'economie' }, otherwise: 'economie', authors: { admin: ['Anne Quai', 'Luc Port'] } };
  await run(folder, archive([article('1', { categories: ['Divers', 'Sports', 'Vie'], byline: ['admin'], topics: ['Divers', 'Été'] })]), {
    mapping,
  });
  const files = await folderOf(folder);
  expect(Buffer.from(files['articles/2020/02/titre-1.md'] ?? '', 'latin1').toString()).toContain(
    'section: sports\ntopics:\n  - Divers\n  - Vie\n  - Été\npublishedAt: 2020-02-03 11:00\nbyline:\n  - Anne Quai\n  - Luc Port\n',
  );
  expect(files['site.yaml']).toContain('  - id: "sports"\n    label: "Sports"\n');
  expect(parseSite('site.yaml', Buffer.from(files['site.yaml'] ?? '', 'latin1').toString()).ok).toBe(true);
});

it('with its first picture an article moves into a folder of its own, and its old file goes', async () => {
  const folder = await paperFolder();
  const pictures = await paperFolder({ 'a.png': await photo(700).png().toBuffer() } satisfies Files);
  const documents = [article('1', { body: html('<a href="/files/a.png"><img src="/files/a.png" alt="A"></a>') })];
  await run(folder, archive(documents));
  await run(folder, archive(documents, { folder: pictures }));
  const files = await folderOf(folder);
  expect(Object.keys(files).filter((name) => name.startsWith('articles'))).toEqual([
    'articles/2020/02/titre-1/a.png',
    'articles/2020/02/titre-1/index.md',
  ]);
  expect(files['articles/2020/02/titre-1/index.md']?.split('\n').at(-2)).toBe('![A](a.png)');
});

it('a page that was a draft leaves no article behind once it is published, unless an editor has worked on it', async () => {
  const page = (id: string, draft: boolean): ImportedDocument => ({
    ...base,
    id,
    kind: 'page',
    title: `Projet ${id}`,
    draft,
    body: html('<p>x</p>'),
  });
  const folder = await paperFolder();
  await run(folder, archive([page('1', true), page('2', true)]));
  await writeFile(path.join(folder, 'articles/sans-date/projet-2.md'), 'edited');
  const done = await run(folder, archive([page('1', false), page('2', false)]));
  expect(Object.keys(await folderOf(folder)).filter((name) => name.includes('projet'))).toEqual([
    'articles/sans-date/projet-2.md',
    'pages/projet-1.md',
    'pages/projet-2.md',
  ]);
  expect(kinds(done)).toContain('edited pages/projet-2.md');
});

it('pages, authors, drafts of pages and articles without a date become what the paper has for them', async () => {
  const folder = await paperFolder();
  const documents: ImportedDocument[] = [
    {
      ...base,
      id: 'p',
      kind: 'page',
      title: 'Archives',
      draft: false,
      addresses: ['/infos/archives/', '/?page_id=7'],
      body: html('<p>Un début. Et la suite.</p>'),
    },
    { ...base, id: 'q', kind: 'page', title: 'Projet', draft: true, body: html('<p>x</p>') },
    {
      ...base,
      id: 'a',
      kind: 'author',
      name: 'Anne Quai',
      links: ['http://a.example', 'https://b.example'],
      body: html('<p>Elle écrit.</p>'),
    },
    article('1', { publishedAt: undefined }),
  ];
  const done = await run(folder, archive(documents));
  const files = await folderOf(folder);
  expect(Object.keys(files).filter((name) => name.endsWith('.md'))).toEqual([
    'articles/sans-date/projet.md',
    'articles/sans-date/titre-1.md',
    'auteurs/anne-quai.md',
    'pages/archives-2.md',
  ]);
  expect(files['site.yaml']).toContain(
    '  - from: "/infos/archives/"\n    to: "/archives-2"\n  - from: "/?page_id=7"\n    to: "/archives-2"\n',
  );
  expect(files['auteurs/anne-quai.md']).toContain('links:\n  - https://b.example\n');
  expect(files['articles/sans-date/titre-1.md']).toContain('publishedAt: 1970-01-01\ndraft: true\n');
  expect(kinds(done).sort()).toEqual([
    'changed articles/sans-date/projet.md',
    'changed pages/archives-2.md',
    'date articles/sans-date/titre-1.md',
    'field auteurs/anne-quai.md',
  ]);
});
