import { expect, test } from 'vitest';
import { feedErrors } from '@/tests/support/feedProfile';
import { article } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { liveFeed } from './liveFeed';

const story = article(
  { live: '{ start: 2025-06-13 09:00, end: 2025-06-13 20:00, pinned: 9:30 }' },
  'Avant.\n\n## 9:30 — Un mot\n\nUn [lien](/don)[^1].\n\n## 14:32\n\nDeux.\n\n### Détail\n\nTrois.\n\n[^1]: La note.',
);

test('the feed of a live coverage has an item an entry, the newest first, and keeps the profile', () => {
  const xml = liveFeed(story, testPaper) ?? '';
  expect(feedErrors(xml, 'https://gazette.example/articles/un-article/feed.xml')).toEqual([]);
  const items = [...xml.matchAll(/<title>(.*?)<\/title>\n<link>(.*?)<\/link>\n<guid/g)].map(([, title, link]) => [title, link]);
  expect(items).toEqual([
    ['Un titre', 'https://gazette.example/articles/un-article#14-32'],
    ['Un mot', 'https://gazette.example/articles/un-article#09-30'],
  ]);
  expect(xml).toContain(
    '&#x3C;p&#x3E;Deux.&#x3C;/p&#x3E;\n&#x3C;h3 id=&#x22;detail&#x22;&#x3E;Détail&#x3C;/h3&#x3E;\n&#x3C;p&#x3E;Trois.&#x3C;/p&#x3E;</content',
  );
  expect(xml).not.toContain('La note');
});

test('an article that is no live coverage has no feed', () => {
  expect(liveFeed(article(), testPaper)).toBeUndefined();
});
