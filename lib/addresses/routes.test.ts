import { expect, it } from 'vitest';
import { frontPath, labelPath, pagePath, routes } from './routes';

it.each([
  ['the front page', routes.front, '/'],
  ['an article', routes.article('un-article'), '/articles/un-article'],
  ['an article as Markdown', routes.markdown('un-article'), '/articles/un-article.md'],
  ['the archives', routes.archives, '/archives'],
  ['a year', routes.archive('2025'), '/archives/2025'],
  ['a month', frontPath({ kind: 'archive', id: '2025-06' }), '/archives/2025/06'],
  ['the appeal', routes.giving, '/don'],
  ['the feed', routes.feed, '/feed.xml'],
  ['a section’s feed', routes.sectionFeed('economie'), '/rubriques/economie/feed.xml'],
  ['a page', routes.page('mentions-legales'), '/mentions-legales'],
  ['a photo', routes.media('au-port', 'A_1.jpg'), '/media/au-port/A_1.jpg'],
  ['a search', routes.searchFor({ text: 'l’eau', year: '2025' }), '/recherche?q=l%E2%80%99eau&annee=2025'],
  ['the first page of a front', pagePath('/sujets/cloud', 1), '/sujets/cloud'],
  ['another page of a front', pagePath('/sujets/cloud', 12), '/sujets/cloud?page=12'],
  ['a topic by its label', labelPath('topic', 'Santé publique'), '/sujets/sante-publique'],
  ['a person by name', labelPath('author', 'Ève d’Œil'), '/auteurs/eve-d-oeil'],
])('%s keeps the address that readers have kept', (_, address, expected) => {
  expect(address).toBe(expected);
});

it('a label that no address can be made of has none', () => {
  expect(labelPath('topic', '日本')).toBeUndefined();
});
