import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Headlines } from './Headlines';

it('a reader whose page is not there finds the latest headlines under their name, each the way to its story', () => {
  const headlines = <Headlines stories={[article({ standfirst: 'Un chapô' })]} site={site} />;
  expect(seen(headlines)).toBe('Derniers articles Économie Un titre');
  expect(renderToStaticMarkup(headlines)).toMatch(
    /<section[^>]* aria-labelledby="([^"]*)"><h2 id="\1">.*<h3[^>]*><a href="\/articles\/un-article">/,
  );
  expect(seen(<Headlines stories={[]} site={site} />)).toBe('');
});
