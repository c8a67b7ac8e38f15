import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { page } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Ask } from './Ask';

const ask = <Ask appeal={page('don', "Aidez l'équipe !", "C'est pour vous.")} />;

it('a reader who came to the end is asked in the appeal’s own words', () => {
  expect(seen(ask)).toBe('C’est pour vous. Aidez l’équipe\u202F!');
});

it('the appeal’s title leads to it and names the part for a screen reader', () => {
  const html = renderToStaticMarkup(ask);
  expect(html).toContain('<p id="appel"><a href="/don">Aidez l’équipe\u202F!</a></p>');
  expect(html).toMatch(/^<aside[^>]* aria-labelledby="appel"/);
});
