import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Corrections } from './Corrections';

const shown = (fields: Readonly<Record<string, string>>) => (
  <Corrections corrections={article(fields).corrections} timeZone="Europe/Paris" />
);

it('a reader sees nothing when the paper got nothing wrong', () => {
  expect(renderToStaticMarkup(shown({}))).toBe('');
});

it('a reader sees every correction with its date, in the order of the file', () => {
  const corrections = '[{ at: 2025-06-12, text: "C\'était faux" }, { at: 2025-06-11, text: Un nom }]';
  expect(seen(shown({ corrections }))).toBe(
    'Rectificatifs jeudi 12\u00A0juin 2025 – C’était faux mercredi 11\u00A0juin 2025 – Un nom Tous les rectificatifs',
  );
});

it('a screen reader is told what the part is', () => {
  const html = renderToStaticMarkup(shown({ corrections: '[{ at: 2025-06-12, text: Un nom }]' }));
  expect(html).toMatch(/^<section[^>]* aria-labelledby="rectificatifs"><h2 id="rectificatifs">/);
});
