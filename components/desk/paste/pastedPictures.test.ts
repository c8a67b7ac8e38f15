import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { markdownOfHtml } from './markdownOfHtml';
import { takePictures, withPictures } from './pastedPictures';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const file = (name: string): File => new File([name], name, { type: 'image/jpeg' });

/** What is pasted when each picture is described by its file's name, or by nothing. */
function pasted(html: string, files: readonly File[] = [], isDescribed = true): string {
  const tree = fromHtml(html);
  const pictures = takePictures(tree, files);
  const written = pictures.map(({ file: { name } }) => (isDescribed ? `![x](${name})` : undefined));
  return withPictures(markdownOfHtml(tree), pictures, written);
}

it.each<[string, string, readonly File[], string]>([
  [
    'a picture in the text stands where it stood',
    `<p>Un</p><p><img src="${GIF}" alt="Le port"></p><p>Deux</p>`,
    [],
    'Un\n\n![x](photo.gif)\n\nDeux',
  ],
  [
    'two of them, broken over lines, in a sentence',
    `<p>Un <img src="${GIF.replace(',', ',\n')}"> et <img src="${GIF}">.</p>`,
    [],
    'Un ![x](photo.gif) et ![x](photo.gif).',
  ],
  [
    'files beside the text are its pictures, in their order',
    `<p><img src="file:///a"></p><p><img src="${GIF}"></p><p><img src="https://x.org/b"></p>`,
    [file('a.jpg'), file('b.jpg')],
    '![x](a.jpg)\n\n![x](photo.gif)\n\n![x](b.jpg)',
  ],
  ['a picture of the words is none of theirs', '<p>Un</p>', [file('words.jpg')], 'Un'],
  [
    'files that are not as many as pictures are of nobody knows which',
    '<p><img alt="Le port"><img></p>',
    [file('a.jpg')],
    '<!-- image à déposer ici : Le port --><!-- image à déposer ici -->',
  ],
  [
    'what is no picture, or no base64, did not come along',
    '<p><img src="data:text/html;base64,AAAA"><img src="data:image/png;base64,A"></p>',
    [],
    '<!-- image à déposer ici --><!-- image à déposer ici -->',
  ],
])('%s', (_, html, files, markdown) => {
  expect(pasted(html, files)).toBe(markdown);
});

it('of pictures that nobody describes, the text says where they belong', () => {
  expect(pasted(`<p><img src="${GIF}" alt="Le -- port"></p>`, [], false)).toBe('<!-- image à déposer ici : Le — port -->');
});
