import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Coverage } from './Coverage';
import { Ticker } from './Ticker';

const PARIS = 'Europe/Paris';
const story = article(
  { publishedAt: '2025-06-13 09:00', live: '{ start: 2025-06-13 09:00, end: 2025-06-13 20:00 }' },
  '## 9:30 — Un mot\n\nUn.\n\n## 14:32 — **Le vote**\n\nDeux.',
);
const at = (now: string, following = false) => <Coverage article={story} timeZone={PARIS} now={Date.parse(now)} following={following} />;
const LAST = 'dernière entrée à\u00A014\u00A0h\u00A032';
const KEY = 'Les moments clés 14\u00A0h\u00A032 Le vote';

it.each([
  ['when it starts', '2025-06-13T06:59Z', `Direct à partir du vendredi 13\u00A0juin 2025 à\u00A09\u00A0h · ${LAST} ${KEY}`],
  ['that it is live', '2025-06-13T07:00Z', `Direct · ${LAST} Direct Actualiser Suivre ${KEY}`],
  ['that it is over', '2025-06-13T18:00Z', `Direct terminé · ${LAST} ${KEY}`],
])('a reader of a live coverage is told %s, and its key moments', (_, now, text) => {
  expect(seen(at(now))).toBe(text);
});

it('who follows a live coverage has the newest entry in a frame, and the way out', () => {
  const html = renderToStaticMarkup(at('2025-06-13T12:00Z', true));
  expect(html).toContain('<iframe src="/articles/un-article/suite" title="Dernière entrée du direct">');
  expect(html).toContain('<a href="/articles/un-article">Ne plus suivre</a>');
});

it('nobody follows what is over', () => {
  expect(renderToStaticMarkup(at('2025-06-13T18:00Z', true))).not.toMatch(/iframe|suivre/);
});

it('the frame leads to the newest entry on a page that is asked for again, and renews itself every minute until the end', () => {
  const frame = (now: string) => renderToStaticMarkup(<Ticker article={story} timeZone={PARIS} now={Date.parse(now)} />);
  expect(frame('2025-06-13T12:00Z')).toContain('<meta http-equiv="refresh" content="60"/>');
  expect(frame('2025-06-13T12:00Z')).toContain('<a href="/articles/un-article?suivre=14-32#14-32" target="_top">');
  expect(frame('2025-06-13T18:00Z')).toMatch(/^<p[^>]*><a href="\/articles\/un-article" target="_top">Direct terminé<\/a><\/p>$/);
});
