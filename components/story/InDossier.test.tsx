import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { InDossier } from './InDossier';

const dossier = { slug: 'climat', headline: "L'eau ?", order: [] };
const before = article({ headline: 'Un' }, 'Un.', 'un');
const after = article({ headline: 'Deux' }, 'Deux.', 'deux');

it('a reader is led to the whole dossier, and to what stands before and after in it', () => {
  const place = { dossier, before, after };
  expect(seen(<InDossier place={place} />)).toBe('Dossier L’eau\u202F? Avant, dans le dossier Un Après, dans le dossier Deux');
  const html = renderToStaticMarkup(<InDossier place={place} />);
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, path]) => path)).toEqual(['/dossiers/climat', '/articles/un', '/articles/deux']);
});

it('the only story of a dossier leads to the dossier alone', () => {
  expect(seen(<InDossier place={{ dossier, before: undefined, after: undefined }} />)).toBe('Dossier L’eau\u202F?');
});
