import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { letterSettings } from '@/lib/content/schema/settings/letterSettings';
import type { Frame } from '@/lib/selection/frame';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { PageFrame } from './Sheet';

const frame: Frame = { site, sections: site.sections.slice(1), pages: [{ slug: 'accessibilite', title: "L'accessibilité" }] };
const plain = <PageFrame frame={frame}>Le texte</PageFrame>;
const links = (html: string): (string | undefined)[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);

describe('around any text, a reader', () => {
  it('sees the paper’s name and line, its sections, and where to give', () => {
    expect(seen(plain)).toBe(
      [
        'Aller au texte La Gazette Tout ce qui s’est passé Rechercher Faire un don Économie Le texte',
        'La Gazette Archives L’accessibilité Flux RSS Faire un don',
      ].join(' '),
    );
  });

  it('can leave the masthead out with the first key, then reach the front and the appeal', () => {
    const html = renderToStaticMarkup(plain);
    expect(links(html)).toEqual([
      '#texte',
      '/',
      '/recherche',
      '/don',
      '/rubriques/economie',
      '/',
      '/archives',
      '/accessibilite',
      '/feed.xml',
      '/don',
    ]);
    expect(html).toMatch(/<main id="texte"[^>]*>Le texte<\/main>/);
    expect(html).toMatch(/<header[^>]*><a[^>]* href="#texte"/);
  });

  it('can ask for the letter where the paper says who sends it, but for the pages of giving', () => {
    const letter = letterSettings.parse({ action: 'https://lettres.example/inscription', note: "L'essentiel" });
    const told = (current?: string): string =>
      seen(
        <PageFrame frame={{ ...frame, site: { ...site, letter } }} current={current}>
          Le texte
        </PageFrame>,
      );
    expect(told()).toContain('Le texte L’essentiel Votre adresse électronique S’inscrire La Gazette');
    expect(told('/don')).not.toContain('S’inscrire');
  });

  it('reads the editors’ alert once, after the way past it and before the paper’s name', () => {
    const alert = { text: "L'eau monte !", link: '/articles/crue', until: undefined };
    const html = renderToStaticMarkup(<PageFrame frame={{ ...frame, alert }}>Le texte</PageFrame>);
    expect(html).toContain('<a href="/articles/crue">L’eau monte\u202F!</a></p><a');
    expect(seen(<PageFrame frame={{ ...frame, alert }}>Le texte</PageFrame>)).toMatch(
      /^Aller au texte Alerte\u00A0: L’eau monte\u202F! La Gazette/,
    );
    expect(html).not.toMatch(/aria-live|role="(?:alert|status)"/);
    const unlinked = seen(<PageFrame frame={{ ...frame, alert: { text: 'Une phrase' } }}>Le texte</PageFrame>);
    expect(unlinked).toContain('Alerte\u00A0: Une phrase La Gazette');
  });

  it('is not asked again on the appeal, nor on the way from it to the payment and back', () => {
    const html = renderToStaticMarkup(
      <PageFrame frame={frame} current="/don">
        Le texte
      </PageFrame>,
    );
    expect(links(html)).not.toContain('/don');
  });

  it('reads the paper’s line and its sections in French typography', () => {
    const typed = { site: { ...site, tagline: "L'info !" }, sections: [{ id: 'une', label: "L'eau ?" }], pages: [] };
    expect(seen(<PageFrame frame={typed}>Le texte</PageFrame>)).toContain('L’info\u202F! Rechercher Faire un don L’eau\u202F? Le texte');
  });

  it('finds on paper where it comes from, and of which day it is where it has one', () => {
    const address = 'https://journal.example/don';
    const { publishedAt } = article();
    expect(seen(<PageFrame {...{ frame, address }}>Le texte</PageFrame>)).toContain(`Le texte La Gazette – ${address} Archives`);
    expect(seen(<PageFrame {...{ frame, address, date: publishedAt }}>Le texte</PageFrame>)).toContain(
      `La Gazette, 10\u00A0juin 2025 – ${address}`,
    );
  });

  it('sees the day on a front, in the paper’s own time zone', () => {
    const today = { epochMs: Date.parse('2026-11-27T23:30:00Z'), precision: 'day' } as const;
    const html = renderToStaticMarkup(<PageFrame frame={{ ...frame, today }}>Le texte</PageFrame>);
    expect(html).toContain('<time dateTime="2026-11-28">samedi 28\u00A0novembre 2026</time>');
  });

  it('can search a paper that has no story, and finds no section in it', () => {
    const html = renderToStaticMarkup(<PageFrame frame={{ ...frame, sections: [] }}>Le texte</PageFrame>);
    expect(links(html).slice(2, 5)).toEqual(['/recherche', '/don', '/']);
  });
});

it.each([
  ['the section’s own page', { current: '/rubriques/economie', section: 'economie' }, 'page'],
  ['a story of the section', { section: 'economie' }, 'true'],
])('on %s, the section is marked', (_, place, mark) => {
  const html = renderToStaticMarkup(
    <PageFrame frame={frame} {...place}>
      Le texte
    </PageFrame>,
  );
  expect(html).toContain(`<a href="/rubriques/economie" aria-current="${mark}">Économie</a>`);
});
