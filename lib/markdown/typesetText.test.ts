import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { root } from '@/tests/support/run';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { media } from '@/tests/support/media';
import { absoluteHtml } from './absoluteHtml';
import { typesetMarkdown } from './markdown';
import { typesetBeside, typesetText } from './typesetText';
import { isUnmade } from './unmadeText';

const SITE = 'https://gazette.example';
const source = (body: string) => ({ slug: 'un-article', path: '/articles/un-article', body, dateline: 'Évry', agency: 'AFP' });

test('a text that is parsed once for all reads as one that is parsed for each', async () => {
  const body = await readFile(path.join(root, 'tests/fixtures/elements/tous-les-elements.md'), 'utf8');
  const wire = { dateline: 'Évry', agency: 'AFP' };
  const made = typesetText(source(body), {}, SITE);
  const pictures = new Map();
  const { html, subheads } = typesetMarkdown(body, wire, SITE, { pictures });
  expect([made.html, made.subheads]).toEqual([html, subheads]);
  const feed = absoluteHtml(
    typesetMarkdown(body, wire, undefined, { pictures, whole: true }).html.trimEnd(),
    `${SITE}/articles/un-article`,
    `${SITE}/media/un-article/`,
  );
  expect(made.feedHtml).toBe(feed);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

const PORT = media({ name: 'port.jpg' });

test('readers and machines are each given what they read', () => {
  const body = "## L'acte\n\nUn [mot](lang:en) et [là](/don).\n\n![Un port](port.jpg)\n\n[Ailleurs](https://ailleurs.example)";
  const made = typesetText(source(body), { 'port.jpg': PORT }, SITE);
  expect(made.html).toContain('<p><a href="https://ailleurs.example" rel="external noopener">Ailleurs<span');
  expect(made.feedHtml).toContain(`<img src="${SITE}/media/un-article/port.jpg" alt="Un port">`);
  expect(made.markdown).toContain(`Un mot et [là](/don).\n\n![Un port](${SITE}/media/un-article/port.jpg)`);
  expect(made).toMatchObject({
    subheads: [{ id: 'l-acte', text: 'L’acte', depth: 2 }],
    words: 6,
    opening: 'Un mot et là.',
    blocks: ['Un mot et là.', 'Ailleurs'],
  });
});

test('a text in another language keeps what was typed, on the page, in feeds and where it opens', () => {
  const typed = 'Is it? Yes: "12%" isn\'t 1 000!';
  const { html, feedHtml, opening } = typesetText({ slug: 'a', path: '/articles/a', body: typed, lang: 'en' }, {}, SITE);
  expect([html, feedHtml, opening]).toEqual([`<p>${typed}</p>\n`, `<p>${typed}</p>`, typed]);
});

test('a link to a file beside the text leads to where it is served, on the page, in feeds and in the Markdown', () => {
  const { html, feedHtml, markdown } = typesetText(
    source('[a](menu.pdf) [b](./b.csv "./b.csv") [c][1] [d](/menu.pdf)\n\n[1]: c.zip'),
    {},
    SITE,
  );
  const leads = (text: string): string[] => [...text.matchAll(/(?:href="|\]\(|\]: )([^")\s]+)/g)].map(([, to = '']) => to);
  const media = ['menu.pdf', 'b.csv', 'c.zip'].map((name) => `/media/un-article/${name}`);
  expect(leads(html)).toEqual([...media, '/menu.pdf']);
  expect(leads(feedHtml)).toEqual([...media, '/menu.pdf'].map((to) => SITE + to));
  const [menu = '', table = '', all = ''] = media.map((to) => SITE + to);
  expect(leads(markdown)).toEqual([menu, table, '/menu.pdf', all]);
});

test.for([
  ['quotes in one another', `${'>'.repeat(10_000)} fond`],
  ['quotes in one another with a picture', `${'>'.repeat(10_000)} ![x](port.jpg)`],
] as const)('ten thousand %s are refused by name, and stop nothing else', async ([, body]) => {
  await expect(typesetBeside(source(body), '/', SITE)).rejects.toSatisfy(isUnmade);
  await expect(typesetBeside(source(body), '/', SITE)).rejects.toThrow(/un-article: RangeError/);
});

test('the pictures that a text uses are measured where they lie, wherever in the text they stand', async () => {
  const folder = await temporaryFolder({ 'faux.jpg': 'no picture' });
  const jpeg = await sharp({ create: { width: 16, height: 10, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer();
  for (const name of ['une.jpg', 'port.jpg', 'cadre.jpg', 'autre.jpg']) await writeFile(path.join(folder, name), jpeg);
  await mkdir(path.join(folder, 'dossier.jpg'));
  const body = '![a](./port.jpg)\n\n<div>\n![b][1]\n</div>\n\n![c](faux.jpg) ![d](dossier.jpg) ![e](absente.jpg)\n\n[1]: cadre.jpg';
  const { pictures, html } = await typesetBeside({ ...source(body), image: { src: 'une.jpg' } }, folder, SITE);
  expect(Object.keys(pictures).sort()).toEqual(['cadre.jpg', 'port.jpg', 'une.jpg']);
  expect(pictures['port.jpg']).toMatchObject({ slug: 'un-article', name: 'port.jpg', width: 16, height: 10 });
  expect(html.match(/<img [^>]*width="16" height="10"/g)).toHaveLength(2);
  expect((await typesetBeside(source(body), undefined, SITE)).pictures).toEqual({});
});
