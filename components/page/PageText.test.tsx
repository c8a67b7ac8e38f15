import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { page } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { PageText } from './PageText';

const appeal = page('don', "L'appel !", 'Pour nous', '# Pourquoi ?\n\nVoici.');

it('a reader sees the title, the text, then what stands beside it', () => {
  expect(
    seen(
      <PageText page={appeal}>
        <p>Le formulaire</p>
      </PageText>,
    ),
  ).toBe('L’appel\u202F! Pourquoi\u202F? Voici. Le formulaire');
});

it('the title is the only h1', () => {
  const html = renderToStaticMarkup(<PageText page={appeal} />);
  expect([...html.matchAll(/<(h\d)/g)].map(([, heading]) => heading)).toEqual(['h1', 'h2']);
});
