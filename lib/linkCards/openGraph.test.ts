import { expect, it, test } from 'vitest';
import { oEmbedAddress } from './oEmbed';
import { pageFacts } from './openGraph';

it.each([
  ['<title>Un titre</title>', { title: 'Un titre' }],
  ['<title>Non</title><meta property="og:title" content="Oui"><svg><title>Non</title></svg>', { title: 'Oui' }],
  ['<meta name="twitter:title" content="De X"><meta property="og:title" content=" ">', { title: 'De X' }],
  ['<meta property="og:image" content="a.jpg"><meta property="og:image" content="b.jpg">', { image: 'a.jpg' }],
  ['<meta property="og:site_name" content="Un site">', { siteName: 'Un site' }],
  ['<title>Un <b>titre', { title: 'Un <b>titre' }],
  ['rien', {}],
])('%s says %j', (html, told) => {
  expect(pageFacts(Buffer.from(html), 'text/html')).toEqual({ title: undefined, siteName: undefined, image: undefined, ...told });
});

test.for([
  ['text/html; charset=ISO-8859-1', '<title>été</title>', 'été'],
  ['text/html', '<meta charset="windows-1252"><title>été</title>', 'été'],
] as const)('a page in another encoding is read by what it says: %s', ([type, html, title]) => {
  expect(pageFacts(Buffer.from(html, 'latin1'), type).title).toBe(title);
});

it.each([
  ['https://youtu.be/x?t=1&a=b', 'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fyoutu.be%2Fx%3Ft%3D1%26a%3Db'],
  ['https://vimeo.com/1', 'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F1'],
  ['https://youtube.com.example/x', undefined],
  ['https://exemple.org/x', undefined],
])('%s is asked by %s', (address, endpoint) => {
  expect(oEmbedAddress(new URL(address))).toBe(endpoint);
});
