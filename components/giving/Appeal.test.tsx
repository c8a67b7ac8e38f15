import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { page } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Appeal } from './Appeal';

const appeal = (
  <Appeal page={page('don', "L'appel !", 'Pour nous', '## Donner\n\nVoici.')}>
    <p>Le formulaire</p>
  </Appeal>
);

it('a donor sees the title, a way to the form, the text, then the form', () => {
  expect(seen(appeal)).toBe('L’appel\u202F! Faire un don Donner Voici. Le formulaire');
});

it('the way leads to the form, even past a heading of the same name', () => {
  const html = renderToStaticMarkup(appeal);
  expect(html).toMatch(/<a [^>]*href="#donner">Faire un don/);
  expect(html).toMatch(/<div [^>]*id="donner"><p>Le formulaire/);
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['donner-2', 'donner']);
});
