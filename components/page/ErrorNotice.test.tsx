import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { seen } from '@/tests/support/seen';
import { article, site } from '@/tests/support/paper';
import { ErrorNotice } from './ErrorNotice';
import { expiredWords } from '@/lib/text/errorWords';
import { Withdrawal } from './Withdrawal';

it.each([
  [404, 'Cette page est introuvable', ' Rechercher Archives'],
  [405, 'Cette demande n’est pas possible ici'],
  [410, 'Cet article a été retiré', ' Rechercher Archives'],
  [413, 'Cet envoi est trop volumineux'],
  [429, 'Trop de demandes à la fois'],
  [500, 'Le journal a rencontré une panne'],
  [503, 'Le journal est momentanément indisponible'],
])('a reader who meets error %i sees what happened and the ways on', (status, title, others = '') => {
  const text = seen(<ErrorNotice status={status} />);
  expect(text).toMatch(new RegExp(`^Erreur\u202F${status} ${title} .{20,} Poursuivre Retour à la une${others}$`));
  expect(renderToStaticMarkup(<ErrorNotice status={status} />)).toContain('<a href="/">Retour à la une</a>');
});

it('a reader of a withdrawn article sees since when it is gone, and why', () => {
  const { withdrawn } = article({ withdrawn: '{ at: 2025-06-12, reason: La source se dédit ! }' });
  const notice = withdrawn && (
    <ErrorNotice status={410}>
      <Withdrawal gone={withdrawn} timeZone={site.timeZone} />
    </ErrorNotice>
  );
  expect(seen(<>{notice}</>)).toMatch(/plus consultable\. jeudi.12.juin.2025.–.La source se dédit.! Poursuivre Retour à la une/);
});

it('a reader of an article whose time online has ended sees since when', () => {
  const at = { epochMs: Date.parse('2025-06-12T10:00:00Z'), precision: 'day' } as const;
  const notice = (
    <ErrorNotice status={410} said={expiredWords}>
      <Withdrawal gone={{ at }} timeZone={site.timeZone} />
    </ErrorNotice>
  );
  expect(seen(notice)).toMatch(
    /410 Cet article n’est plus en ligne .* Cet article n’est plus en ligne depuis le jeudi.12.juin.2025\. Poursuivre/,
  );
});
