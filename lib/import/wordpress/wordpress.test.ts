import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { paperFolder } from '@/tests/support/problemsIn';
import { photo } from '@/tests/support/photo';
import { SITE_YAML } from '@/tests/support/paper';
import {
  exportedPosts,
  HEAD,
  OLD_SITE,
  printExport,
  printItem,
  TAIL,
  type ExportedPost,
  type ItemParts,
} from '@/tests/support/wordpressExport';
import { parseSite } from '../../content/site';
import { importArchive, type ImportOptions } from '../importArchive';
import { openWordpress } from './openWordpress';

const read = parseSite('site.yaml', SITE_YAML);
if (!read.ok) throw new Error('the settings of the tests are broken');
const site = read.value;

const [first] = exportedPosts(1);
if (!first) throw new Error('no post was generated');
const post = (parts: Partial<ExportedPost>): ExportedPost => ({
  ...first,
  title: 'Un titre',
  name: 'un-titre',
  tags: [],
  excerpt: '',
  category: 'Uncategorized',
  author: 'jean',
  content: 'Un texte.',
  publishedMs: Date.parse('2021-03-10T08:30Z'),
  ...parts,
});
const item = (fields: Partial<ExportedPost>, parts?: ItemParts): string => printItem(post(fields), parts);

/** Imports an export into a content folder, here and without threads. */
async function imported(folder: string, xml: string, more: Partial<ImportOptions> & { readonly media?: string } = {}) {
  const { media, ...options } = more;
  const file = path.join(folder, '.export.xml');
  await writeFile(file, xml);
  const source = await openWordpress(file, { media, timeZone: site.timeZone });
  return importArchive(source, { to: folder, site, mapping: undefined, dryRun: false, threads: 0, progress: () => undefined, ...options });
}

/** Every file below a folder that is not hidden, with its text. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name) && !/(?:^|\/)\./.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'latin1')] as const)),
  );
}

const frontMatter = z.record(z.string(), z.unknown());
async function fieldsOf(folder: string, file: string): Promise<Record<string, unknown> & { readonly body: string }> {
  const [, yaml = '', body = ''] = /^---\n([^]*?)\n---\n\n?([^]*)$/.exec(await readFile(path.join(folder, file), 'utf8')) ?? [];
  return { ...frontMatter.parse(parse(yaml)), body: body.trim() };
}

describe('a post of WordPress', () => {
  it('is an article with all that is known of it', async () => {
    const folder = await paperFolder();
    const tags = ['C++', 'Été'];
    await imported(folder, printExport([item({ title: 'R&D : l’<em>été</em>', category: 'Économie', tags, excerpt: 'Le <b>chapô</b>.' })]));
    expect(await fieldsOf(folder, 'articles/2021/03/un-titre.md')).toEqual({
      headline: 'R&D : l’<em>été</em>',
      standfirst: 'Le chapô.',
      section: 'economie',
      topics: tags,
      publishedAt: '2021-03-10 09:30',
      byline: ['Jean Jeannot Quai'],
      aliases: ['/2021/03/un-titre/', '/?p=1', '/2021/03/un-titre/feed/'],
      body: 'Un texte.',
    });
  });

  it.each([
    ['2021-10-31T00:30Z', '2021-10-31 02:30'],
    ['2021-10-31T01:30Z', '2021-10-31T02:30:00+01:00'],
    ['2021-03-28T01:30Z', '2021-03-28 03:30'],
  ])('published at %s is published at that instant, on the night that clocks change', async (at, typed) => {
    const folder = await paperFolder();
    await imported(folder, printExport([item({ publishedMs: Date.parse(at) })]));
    const [file = ''] = Object.keys(await filesIn(folder)).filter((name) => name.startsWith('articles/'));
    expect(await fieldsOf(folder, file)).toMatchObject({ publishedAt: typed });
  });

  it.each([
    ['draft', {}, true],
    ['private', {}, true],
    ['pending', {}, true],
    ['publish', {}, undefined],
    ['future', {}, undefined],
  ])('with the status %s is a draft or not', async (status, parts, draft) => {
    const folder = await paperFolder();
    await imported(folder, printExport([item({}, { status, ...parts })]));
    expect((await fieldsOf(folder, 'articles/2021/03/un-titre.md')).draft).toBe(draft);
  });

  it('that lies in the bin, and what is no text, is left out', async () => {
    const folder = await paperFolder();
    await imported(
      folder,
      printExport([item({}, { status: 'trash' }), item({ id: 2 }, { type: 'nav_menu_item' }), item({ id: 3 }, { type: 'revision' })]),
    );
    expect(Object.keys(await filesIn(folder))).toEqual(['site.yaml']);
  });

  it('says what its shortcodes said', async () => {
    const folder = await paperFolder();
    const content = [
      '[caption width="3"]<img src="https://ailleurs.example/a.jpg" alt="A" /> Une légende[/caption]',
      '[[gallery]] [sic] [embed]https://youtu.be/x[/embed]',
      '[audio https://ailleurs.example/son.mp3]',
      '[sourcecode language="php"]<?php echo "[x]"; ?>[/sourcecode]',
      '[vc_row a="b"]Dedans[/vc_row]',
      'https://vimeo.com/7',
    ].join('\n\n');
    const meta = { _oembed_abc: '<iframe title="Un film" src="https://player.vimeo.com/video/7?h=1"></iframe>' };
    const { report } = await imported(folder, printExport([item({ content }, { meta })]));
    expect((await fieldsOf(folder, 'articles/2021/03/un-titre.md')).body.split('\n\n')).toEqual([
      '![A](https://ailleurs.example/a.jpg "Une légende")',
      '\\[gallery] \\[sic]',
      '[https://youtu.be/x](https://youtu.be/x)',
      '[son.mp3](https://ailleurs.example/son.mp3)',
      '```php\n<?php echo "[x]"; ?>\n```',
      '\\[vc_row a="b"]Dedans\\[/vc_row]',
      '[Un film](https://vimeo.com/7)',
    ]);
    expect(report.findings.filter(({ kind }) => kind === 'construct').map(({ message }) => message)).toEqual([
      'un code d’extension, « [vc_row a="b"] » : il reste visible tel quel',
    ]);
  });

  it('has the notes and the shared blocks of the newer editor', async () => {
    const folder = await paperFolder();
    const content =
      '<!-- wp:paragraph -->\n<p>Un<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup></p>\n<!-- /wp:paragraph -->\n<!-- wp:block {"ref":9} /-->\n<!-- wp:footnotes /-->';
    const shared = item({ id: 9, content: '<!-- wp:paragraph --><p>Partagé</p><!-- /wp:paragraph -->' }, { type: 'wp_block' });
    await imported(folder, printExport([item({ content }, { meta: { footnotes: '[{"id":"n1","content":"La <em>note</em>"}]' } }), shared]));
    expect((await fieldsOf(folder, 'articles/2021/03/un-titre.md')).body).toBe('Un[^1]\n\nPartagé\n\n[^1]: La _note_');
  });
});

describe('pictures of WordPress', () => {
  const attachment = (meta: Readonly<Record<string, string>> = {}): string =>
    item(
      { id: 5, content: '', name: 'photo', excerpt: 'La légende' },
      {
        type: 'attachment',
        status: 'inherit',
        meta,
        more: `<wp:attachment_url>${OLD_SITE}/wp-content/uploads/2020/05/Été 1.png</wp:attachment_url>`,
      },
    );
  const content = `<img src="${OLD_SITE}/wp-content/uploads/2020/05/b-300x200.png" alt="B"> <a href="${OLD_SITE}/wp-content/uploads/2020/05/menu.pdf">menu</a> <img src="/wp-content/uploads/../../../../etc/passwd.png" alt="C"> <img src="/wp-content/uploads/2020/05/absente.png" alt="D">`;

  it('lie beside the article as they were uploaded, and those that are missing are told', async () => {
    const png = await photo(700).png().toBuffer();
    const media = await paperFolder({
      '2020/05/Été 1.png': png,
      '2020/05/b.png': png,
      '2020/05/b-300x200.png': 'smaller',
      '2020/05/menu.pdf': 'pdf',
    });
    const folder = await paperFolder();
    const meta = { _wp_attachment_image_alt: 'Ce qu’on voit', credit: 'AFP' };
    const { report } = await imported(folder, printExport([item({ content }, { meta: { _thumbnail_id: '5' } }), attachment(meta)]), {
      media,
    });
    expect(Object.keys(await filesIn(folder)).filter((name) => name.startsWith('articles'))).toEqual(
      ['b.png', 'ete-1.png', 'index.md', 'menu.pdf'].map((name) => `articles/2021/03/un-titre/${name}`),
    );
    const { image, body } = await fieldsOf(folder, 'articles/2021/03/un-titre/index.md').then((fields) => ({
      image: undefined,
      ...fields,
    }));
    expect(image).toEqual({ src: 'ete-1.png', alt: 'Ce qu’on voit', credit: 'AFP', caption: 'La légende' });
    expect(body).toContain('![B](b.png) [menu](menu.pdf)');
    expect(report.findings.filter(({ kind }) => kind === 'pictureMissing')).toHaveLength(2);
  });

  it('that lead without a credit are the first of the text', async () => {
    const media = await paperFolder({ '2020/05/Été 1.png': await photo(700).png().toBuffer() });
    const folder = await paperFolder();
    const { report } = await imported(folder, printExport([item({}, { meta: { _thumbnail_id: '5' } }), attachment()]), { media });
    expect(await fieldsOf(folder, 'articles/2021/03/un-titre/index.md')).toMatchObject({
      body: '![](ete-1.png "La légende")\n\nUn texte.',
    });
    expect(report.findings.map(({ kind }) => kind)).toEqual(['lead', 'pictureAlt']);
  });
});

describe('an export that cannot be read', () => {
  const broken = printExport([item({})]).replace(TAIL, '<item><title>x</channel>\n</rss>');
  it.each<[string, string, RegExp]>([
    [
      'with a document type that multiplies itself',
      `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<rss>&b;</rss>`,
      /:2 une déclaration DOCTYPE/,
    ],
    [
      'with an entity that is a file',
      `<?xml version="1.0"?>\n<!DOCTYPE rss SYSTEM "file:///etc/passwd">\n<rss/>`,
      /:2 une déclaration DOCTYPE/,
    ],
    ['with an entity of nobody’s', HEAD + '<item><title>\n&bombe;</title></item>' + TAIL, /:\d+ XML illisible/],
    ['broken at its end', broken, /:\d+ XML illisible/],
    ['cut off', printExport([item({})]).slice(0, -40), /:\d+ XML illisible/],
    ['that is a page', '<html><body>Connexion</body></html>', /:1 « <html> » : ce n’est pas une exportation/],
    ['that is another feed', '<rss><channel><title>x</title></channel></rss>', /ce n’est pas une exportation/],
    ['of nothing', '', /:1 XML illisible/],
    ['in another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><rss/>', /:1 ce fichier est en ISO-8859-1/],
    ['nested without end', HEAD + '<item>'.repeat(50) + TAIL, /des éléments emboîtés/],
  ])('%s is refused with its line, and nothing is written', async (_, xml, message) => {
    const folder = await paperFolder();
    await expect(imported(folder, xml)).rejects.toThrow(message);
    expect(Object.keys(await filesIn(folder))).toEqual(['site.yaml']);
  });

  it('with a text of 200 MB is refused before it is in memory', async () => {
    const folder = await paperFolder();
    const file = path.join(folder, '.export.xml');
    const before = process.memoryUsage().rss;
    const large = 'a'.repeat(1_000_000);
    await writeFile(file, [
      HEAD,
      '<item><content:encoded><![CDATA[',
      ...Array<string>(200).fill(large),
      ']]></content:encoded></item>',
      TAIL,
    ]);
    await expect(openWordpress(file, { timeZone: site.timeZone })).rejects.toThrow(/:\d+ un seul élément dépasse 16 millions de signes/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
