import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_CARDS, ghostExport, mobiledoc, type GhostPost } from '../../../tests/support/ghostExport';
import { temporaryFolder } from '../../../tests/support/temporaryFolder';
import { htmlToMarkdown } from '../html/htmlToMarkdown';
import { printedWords } from '../lostWords';
import type { ImportedDocument, Source } from '../source';
import { openGhost } from './openGhost';

async function opened(json: string, files: Readonly<Record<string, string>> = {}): Promise<Source> {
  const folder = await temporaryFolder({ 'export.json': json, ...files });
  return openGhost(path.join(folder, 'export.json'), { timeZone: 'Europe/Paris', media: path.join(folder, 'content') });
}

async function documents(...posts: readonly GhostPost[]): Promise<ImportedDocument[]> {
  const found: ImportedDocument[] = [];
  for await (const document of (await opened(ghostExport(posts))).documents()) found.push(document);
  return found;
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the text of a post prints. */
async function printed(post: Readonly<Record<string, unknown>>): Promise<string[]> {
  const [, document] = await documents({ slug: 'a', ...post });
  return words(printedWords(htmlToMarkdown(document?.body.text ?? '').markdown));
}

describe('a post of Ghost', () => {
  it('prints the words of all its cards, and not those of mails', async () => {
    expect(await printed({ lexical: ALL_CARDS.lexical })).toEqual(words(ALL_CARDS.read));
  });

  it.each([
    [mobiledoc('Un', ['code', { code: 'x' }], ['card-markdown', { markdown: '*y*' }]), '', 'Un x y'],
    [
      JSON.stringify({
        version: '0.3.1',
        atoms: [['soft-return', '', {}]],
        markups: [['em'], ['a', ['href', '/x']]],
        cards: [],
        sections: [
          [
            1,
            'p',
            [
              [0, [0], 0, 'un '],
              [0, [1], 2, 'deux'],
              [1, [], 0, 0],
              [0, [], 0, 'trois'],
            ],
          ],
          [3, 'ul', [[[0, [], 0, 'quatre']]]],
        ],
      }),
      '',
      'un deux trois quatre',
    ],
    [mobiledoc('Un', ['unheard-of', { html: '<p>perdu</p>' }]), '<p>Un</p><p>repris</p>', 'Un repris'],
    ['{"version":', '<p>Deux</p>', 'Deux'],
    ['', '<p>Trois</p>', 'Trois'],
  ])('prints what Mobiledoc says, else its HTML: %#', async (mobiledocText, html, read) => {
    expect(await printed({ mobiledoc: mobiledocText, html })).toEqual(words(read));
  });

  it('is Markdown where all of it is one card of Markdown', async () => {
    const [, document] = await documents({ slug: 'a', mobiledoc: mobiledoc('', ['markdown', { markdown: '# a\n\n*b*' }]) });
    expect(document?.body).toMatchObject({ form: 'markdown', text: '# a\n\n*b*' });
  });

  it('says when, by whom, on what, and where it was', async () => {
    const [author, post, page, draft, members] = await documents(
      {
        slug: 'un',
        title: 'Un & deux',
        html: '<p>x</p>',
        custom_excerpt: 'Chapô',
        feature_image: '__GHOST_URL__/content/images/a.png',
        featured: 1,
      },
      { slug: 'page', type: 'page', html: '<p>x</p>' },
      { slug: 'brouillon', status: 'draft', html: '<p>x</p>' },
      { slug: 'abonnes', visibility: 'paid', html: '<p>x</p>' },
    );
    expect(author).toMatchObject({
      kind: 'author',
      name: 'Alix Martin',
      links: ['https://alix.example/'],
      body: { text: 'Écrit & relit.' },
    });
    expect(JSON.stringify(author)).not.toContain('secret');
    expect(post).toMatchObject({
      headline: 'Un & deux',
      standfirst: 'Chapô',
      publishedAt: { epochMs: Date.parse('2021-03-04T05:06:07Z'), precision: 'minute' },
      byline: ['Alix Martin'],
      categories: ['Mer'],
      image: { address: '__GHOST_URL__/content/images/a.png', alt: 'Un quai', caption: 'Alix Martin' },
      addresses: ['/un/', '/un/amp/'],
      homeless: { featured: 'true', tags: '#interne' },
      draft: false,
    });
    expect(page).toMatchObject({ kind: 'page', addresses: ['/page/', '/page/amp/'] });
    expect(draft).toMatchObject({ draft: true });
    expect(members).toMatchObject({
      draft: true,
      notes: [{ message: 'réservé aux abonnés sur l’ancien site (paid) : importé comme brouillon' }],
    });
  });

  it('keeps lists without end as its HTML, and does not end the import', async () => {
    const open = '{"type":"list","tag":"ul","children":[{"type":"listitem","children":[';
    const list = `{"root":{"type":"root","children":[${open.repeat(20_000)}${']}]}'.repeat(20_000)}]}}`;
    expect(await printed({ lexical: list, html: '<p>Un</p>' })).toEqual(['Un']);
  });
});

it('the pictures of Ghost are looked for in its content folder, whatever size is named', async () => {
  const source = await opened(ghostExport([{ slug: 'a' }]), { 'content/images/2021/a.png': 'a' });
  const nobody: ImportedDocument[] = [];
  for await (const document of source.documents()) nobody.push(document);
  const [document] = nobody;
  if (document === undefined) expect.unreachable();
  for (const address of ['__GHOST_URL__/content/images/2021/a.png', '/content/images/size/w600/2021/a.png'])
    expect(await source.findFile(address, document)).toMatch(/images\/2021\/a\.png$/);
  expect(await source.findFile('/content/images/../../export.json', document)).toBeUndefined();
  expect(await source.findFile('https://x.example/content/images/2021/a.png', document)).toBeUndefined();
});

describe('a broken export of Ghost is refused with its line', () => {
  const whole = ghostExport([{ slug: 'a', html: '<p>x</p>' }]);
  it.each([
    [whole.slice(0, -20), /export\.json:\d+ le fichier s’arrête avant la fin/],
    [whole.replace('"post0"', 'post0'), /export\.json:\d+ n’est pas du JSON/],
    ['{}', /export\.json:1 n’est pas un export de Ghost/],
    ['[1, 2}', /export\.json:1 une accolade/],
    ['['.repeat(100_000), /export\.json:1 des accolades/],
    ['', /export\.json:1 n’est pas un export/],
    [`{"db":[{"data":{"posts":[{"id":"1","html":"${'x'.repeat(65_000_000)}"}]}}]}`, /export\.json:1 une seule ligne de la table dépasse/],
  ])('%#', async (json, message) => {
    const read = async (): Promise<void> => {
      for await (const document of (await opened(json)).documents()) expect(document.id).not.toBe('');
    };
    await expect(read()).rejects.toThrow(message);
  });
});
