import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Kicker } from './Kicker';

it.each([
  ['the section by its name', {}, 'Économie'],
  ['the section, then the article’s own label', { section: 'politique', kicker: "L'enquête" }, 'Politique\u00A0· L’enquête'],
  ['the section, then what the article is', { genre: 'tribune', kicker: 'Climat' }, 'Économie\u00A0· Tribune\u00A0· Climat'],
  ['what its own label says only once', { genre: 'enquête', kicker: "L'enquête" }, 'Économie\u00A0· L’enquête'],
])('above a headline, a reader sees %s', (_, fields, label) => {
  expect(seen(<Kicker article={article(fields)} site={site} />)).toBe(label);
});

it('a section is named in French typography', () => {
  const sections = [{ id: 'economie', label: "L'eau ?" }];
  expect(seen(<Kicker article={article()} site={{ ...site, sections }} />)).toBe('L’eau\u202F?');
});

it('on an article, the section leads to its stories', () => {
  expect(renderToStaticMarkup(<Kicker article={article()} site={site} linked />)).toContain('<a href="/rubriques/economie">Économie</a>');
});

it('what an article is leads to all that are so, and stands alone where all are of one section', () => {
  const piece = article({ genre: 'editorial', kicker: 'Éditorial du jour' });
  const other = article({ genre: 'editorial' });
  expect(renderToStaticMarkup(<Kicker article={other} site={site} linked />)).toContain('<a href="/genres/editorial">Éditorial</a>');
  expect([piece, article()].map((each) => seen(<Kicker article={each} site={site} section={false} />))).toEqual(['Éditorial', '']);
});

it('a section that is called as what it prints says it once', () => {
  const sections = [{ id: 'economie', label: 'Tribunes et débats' }];
  expect(seen(<Kicker article={article({ genre: 'tribune' })} site={{ ...site, sections }} />)).toBe('Tribunes et débats');
});

it.each([
  ['on a list, without a link', false, '<p class="sponsored">Contenu sponsorisé par Une marque</p>'],
  [
    'on its page, with one that gives nothing to search engines',
    true,
    '<p class="sponsored">Contenu sponsorisé par <a href="https://exemple.org" rel="sponsored nofollow external noopener">Une marque</a></p>',
  ],
])('a story that somebody paid for says so above its section: %s', (_, linked, expected) => {
  const story = article({ sponsor: '{ name: Une marque, url: "https://exemple.org" }' });
  const html = renderToStaticMarkup(<Kicker article={story} site={site} linked={linked} />).replace(
    /class="[^"]*(sponsored)[^"]*"/,
    'class="$1"',
  );
  expect(html.startsWith(expected)).toBe(true);
});

it('a live coverage says so before all else, where all are of one section, too', () => {
  expect(seen(<Kicker article={article()} site={site} live />)).toBe('Direct Économie');
  expect(seen(<Kicker article={article()} site={site} section={false} live />)).toBe('Direct');
});
