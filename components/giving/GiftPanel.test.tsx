import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Description } from '@/lib/donation/providers/provider';
import { PAPER } from '@/tests/giving/paper';
import { seen } from '@/tests/support/seen';
import { GiftPanel } from './GiftPanel';

const panelOf = (description: Description) => <GiftPanel description={description} donation={PAPER.donation} />;

function drawn(checkout: Description['checkout'], links: Description['links'] = {}): string {
  const description: Description = { name: 'Stripe', checkout, links, origins: [] };
  return renderToStaticMarkup(panelOf(description));
}

describe('beside the appeal stands', () => {
  it('the word that giving is not open yet', () => {
    expect(seen(panelOf({ name: '', checkout: [], links: {}, origins: [] }))).toBe(
      'Donner en ligne Les dons en ligne ne sont pas encore ouverts sur ce site. Cette page le dira dès qu’ils le seront.',
    );
  });

  it('a link to each hosted form, and no form', () => {
    const html = drawn([], { unique: { name: 'HelloAsso', url: 'https://dons.example/1' } });
    expect(html).toContain('<a href="https://dons.example/1">Donner une fois sur HelloAsso</a>');
    expect(html).not.toContain('<form');
  });

  it('the form, and a link for what it cannot do, by the name of whoever hosts it', () => {
    const html = drawn(['unique'], { mensuel: { name: 'HelloAsso', url: 'https://dons.example/2' } });
    expect(html).toContain('<form');
    expect(html).toContain('<a href="https://dons.example/2">Donner chaque mois sur HelloAsso</a>');
  });
});
