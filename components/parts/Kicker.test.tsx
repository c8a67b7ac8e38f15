import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Kicker } from './Kicker';

it.each([
  ['the section by its name', {}, 'Économie'],
  ['the section, then the article’s own label', { section: 'politique', kicker: "L'enquête" }, 'Politique\u00A0· L’enquête'],
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
