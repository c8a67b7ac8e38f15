import { expect, test } from 'vitest';
import { markdownToHtml } from './markdown';
import { absoluteHtml } from './absoluteHtml';

const PAGE = 'https://gazette.example/articles/un-article';
const PICTURES = 'https://gazette.example/media/un-article/';

test.for([
  ['a path', '<a href="/don">Don</a>', '<a href="https://gazette.example/don">Don</a>'],
  ['a file beside the article', '<img src="photo.jpg">', '<img src="https://gazette.example/media/un-article/photo.jpg">'],
  ['a fragment', '<a href="#note">1</a>', `<a href="${PAGE}#note">1</a>`],
  ['a query', '<a href="/?a=1&#x26;b=2">x</a>', '<a href="https://gazette.example/?a=1&#x26;b=2">x</a>'],
  ['another site', '<a href="https://ailleurs.example/x">x</a>', '<a href="https://ailleurs.example/x">x</a>'],
  ['an e-mail address', '<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ['a tag with a > in a value', '<img alt="a > b" src="/x.png">', '<img alt="a > b" src="https://gazette.example/x.png">'],
  ['text that looks like an attribute', '<p>écrivez href="/don"</p>', '<p>écrivez href="/don"</p>'],
  ['what is no address', '<a href="https://[">x</a>', '<a href="https://[">x</a>'],
] as const)('%s', ([, html, absolute]) => {
  expect(absoluteHtml(html, PAGE, PICTURES)).toBe(absolute);
});

test('no address in what the newsroom’s Markdown becomes stays relative', () => {
  const html = markdownToHtml(
    '[Don](/don) ![x](a.png "t") [^1] <https://ailleurs.example/?a=b&c=d>\n\n## Titre\n\n[^1]: Une [note](#titre).',
  );
  expect(absoluteHtml(html, PAGE, PICTURES).match(/(?:href|src)="(?!https:\/\/)[^"]*"/g)).toBeNull();
  expect(absoluteHtml(html, PAGE, PICTURES)).toContain('href="https://ailleurs.example/?a=b&#x26;c=d"');
});
