import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Replies } from './Replies';
import { ReportError } from './ReportError';

const shown = (replies: string) => (
  <Replies article={article({ replies }, 'Un mot[^1].\n\n## Titre\n\n[^1]: Ici.')} timeZone="Europe/Paris" />
);

it('a reader sees who replied, when, and what', () => {
  const reply = '[{ at: 2025-06-12, by: Une personne, text: "Je n\'ai *jamais* dit cela." }]';
  expect(seen(shown(reply))).toBe('Droit de réponse Une personne, jeudi 12\u00A0juin 2025 Je n’ai jamais dit cela.');
});

it('a reply shares no address with the article that it is below', () => {
  const html = renderToStaticMarkup(shown(String.raw`[{ at: 2025-06-12, by: A, text: "## Titre\n\nUn mot[^1].\n\n[^1]: Là." }]`));
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['droit-de-reponse']);
  expect(seen(shown(String.raw`[{ at: 2025-06-12, by: A, text: "Un mot[^1].\n\n[^1]: Là." }]`))).toContain('Un mot[1]. [1] Là.');
});

it('a story that nobody has replied to shows nothing of it', () => {
  expect(renderToStaticMarkup(shown('[]'))).toBe('');
});

it('a reader’s letter about an error names the story and its address', () => {
  const link = (
    <ReportError article={article({ headline: "L'eau & nous" })} contact="redaction@gazette.example" siteUrl="https://gazette.example" />
  );
  expect(renderToStaticMarkup(link)).toContain(
    '<a href="mailto:redaction@gazette.example?subject=Erreur%C2%A0:%20L’eau%20%26%20nous&amp;body=https://gazette.example/articles/un-article">Signaler une erreur</a>',
  );
  expect(site.contact).toBeUndefined();
});
