import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { ReadAlso } from './ReadAlso';

it('a reader sees what goes with the article', () => {
  expect(seen(<ReadAlso stories={[article()]} site={site} />)).toBe('À lire aussi Économie Un titre 10\u00A0juin 2025');
});

it('nothing stands under no headline', () => {
  expect(renderToStaticMarkup(<ReadAlso stories={[]} site={site} />)).toBe('');
});
