import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from './openLibrary';

const files = {
  'site.yaml': SITE_YAML,
  'articles/a.md': articleText({ publishedAt: '2025-06-13' }),
  'articles/b.md': articleText({ publishedAt: '2025-06-12' }),
  'articles/c.md': articleText({ publishedAt: '2025-06-12' }),
  'articles/ailleurs.md': articleText({ publishedAt: '2025-06-12', section: 'politique' }),
  'articles/d.md': articleText({ publishedAt: '2025-06-10' }),
  'articles/demain.md': articleText({ publishedAt: '2026-06-10' }),
};

it.each([
  ['a', undefined, 'b'],
  ['b', 'a', 'c'],
  ['c', 'b', 'd'],
  ['d', 'c', undefined],
  ['ailleurs', undefined, undefined],
])('%s stands between %s and %s in its section', async (slug, newer, older) => {
  const library = await openLibrary(await temporaryFolder(files), () => Date.parse('2025-07-01'));
  const article = library.findSummary(slug);
  const found = article && library.neighbours(article);
  expect([found?.newer?.slug, found?.older?.slug]).toEqual([newer, older]);
});
