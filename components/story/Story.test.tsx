import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Story } from './Story';

const NOW = Date.parse('2025-06-11');
const PLACE = { site, siteUrl: 'https://journal.example', now: NOW };
const SHARE = 'Partager Courriel WhatsApp Facebook X LinkedIn Mastodon Lien permanent';

const FULL = {
  headline: "L'IA !",
  kicker: 'Vu',
  standfirst: "L'essentiel",
  byline: '["Ève D\'Arc"]',
  translators: '[Jean Roux]',
  agency: 'Reuters',
  dateline: 'Évry',
  topics: "[Cloud, L'énergie]",
  corrections: '[{ at: 2025-06-11, text: Un nom }]',
};

it('a reader sees a story from its section to its topics, in that order', () => {
  expect(seen(<Story article={article(FULL, 'Un.\n\n## Deux')} {...PLACE} />)).toBe(
    [
      'Économie\u00A0· Vu L’IA\u202F! L’essentiel Par Ève D’Arc · Reuters · Publié le mardi 10\u00A0juin 2025 · 1\u00A0min\u00A0de\u00A0lecture',
      'ÉVRY (Reuters)\u00A0– Un. Deux (Reportage Ève D’Arc, version française Jean Roux)',
      'Rectificatif mercredi 11\u00A0juin 2025 – Un nom Tous les rectificatifs Sujets Cloud L’énergie',
      SHARE,
    ].join(' '),
  );
});

it('a short item shows nothing that it does not have', () => {
  expect(seen(<Story article={article({}, 'Un.')} {...PLACE} />)).toBe(
    `Économie Un titre Publié le mardi 10\u00A0juin 2025 · 1\u00A0min\u00A0de\u00A0lecture Un. ${SHARE}`,
  );
  expect(renderToStaticMarkup(<Story article={article()} {...PLACE} />)).not.toMatch(/Sujets|<section/);
});

it('a page has one h1, its headline, which names the article, whatever its text does', () => {
  const html = renderToStaticMarkup(<Story article={article({}, '# Un\n\n# Deux')} {...PLACE} />);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toMatch(/^<article[^>]* aria-labelledby="(titre_un-article)">.*<h1 id="\1">Un titre<\/h1>/s);
});

it('a headline is text, never HTML', () => {
  const html = renderToStaticMarkup(<Story article={article({ headline: '"<script>alert(1)</script>"' })} {...PLACE} />);
  expect(html).not.toContain('<script');
});

it.each([
  ['2026-06-09T21:59:59Z', false],
  ['2026-06-09T22:00:00Z', true],
])('who reads it at %s is told that it is old: %s', (now, told) => {
  const text = seen(<Story article={article()} {...PLACE} now={Date.parse(now)} />);
  expect(text.includes('Cet article a été publié il y a plus d’un an.')).toBe(told);
});

it('the words of a story in another language say so and run as it does, those of the page stay French', () => {
  const story = article({ lang: 'he', headline: '"כן?"', standfirst: '"למה? כך!"', kicker: 'עולם' }, 'טקסט? כן!');
  const html = renderToStaticMarkup(<Story article={story} {...PLACE} />);
  expect([...html.matchAll(/<(\w+)[^>]* lang="he" dir="rtl">([^<]*)/g)].map(([, name, text]) => `${name} ${text?.trim() ?? ''}`)).toEqual([
    'bdi עולם',
    'h1 כן?',
    'p למה? כך!',
    'div ',
  ]);
});

it('a story in other languages leads to each in the paper’s words', () => {
  const translations = [
    { lang: 'en', href: '/articles/english', is: 'translation', isUnlisted: false },
    { lang: 'he', href: 'https://exemple.org/he', is: 'sibling', isUnlisted: false },
  ] as const;
  const html = renderToStaticMarkup(<Story article={article({}, 'Un.')} {...PLACE} translations={translations} />);
  expect(html).toContain('<a href="/articles/english" hrefLang="en" rel="alternate">Lire en anglais</a>');
  expect(html).toContain('<a href="https://exemple.org/he" hrefLang="he" rel="alternate">Lire en hébreu</a>');
});

it('only in the newsroom is a story shown whose time online has ended, and it says since when', () => {
  expect(seen(<Story article={article({ expiresAt: '2025-06-10 12:00' }, 'Un.')} {...PLACE} />)).toMatch(
    /^Cet article n’est plus en ligne depuis le mardi 10\u00A0juin 2025 à\u00A012\u00A0h\. Économie/,
  );
});
