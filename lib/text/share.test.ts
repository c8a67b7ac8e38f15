import { expect, it } from 'vitest';
import { sharePlaces } from './share';

const ADDRESS = 'https://journal.example/articles/un-article';
const HEADLINE = 'L’IA & « moi » : 100 % #vrai ?';

it.each(sharePlaces(ADDRESS, HEADLINE))('$label takes the whole address along', ({ href }) => {
  const { protocol, searchParams, hash } = new URL(href);
  expect(['https:', 'mailto:']).toContain(protocol);
  const told = [...searchParams.values(), decodeURIComponent(hash)].join(' ');
  expect(told).toContain(ADDRESS);
});

it('the headline arrives as it was written', () => {
  const [mail, , , x] = sharePlaces(ADDRESS, HEADLINE).map(({ href }) => new URL(href).searchParams);
  expect(mail?.get('subject')).toBe(HEADLINE);
  expect(x?.get('text')).toBe(HEADLINE);
});

it('each link says alone what it does', () => {
  expect(sharePlaces(ADDRESS, HEADLINE).map(({ label }) => label)).toEqual([
    'Partager par courriel',
    'Partager sur WhatsApp',
    'Partager sur Facebook',
    'Partager sur X',
    'Partager sur LinkedIn',
    'Partager sur Mastodon',
  ]);
});

it.each(['« L’été »', 'a\u00a0b\u202fc', '😀 œuvre', 'a\u0085b', '+&#%?=', '\u200f'])('%j goes through a link unharmed', (headline) => {
  const [, , , x] = sharePlaces(ADDRESS, headline).map(({ href }) => new URL(href).searchParams);
  expect(x?.get('text')).toBe(headline);
});
