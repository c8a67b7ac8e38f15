import { expect, onTestFinished, test } from 'vitest';
import { edgeKey } from '@/lib/discovery/edges/edgeKeys';
import { settableClock } from '../support/clock';
import { contentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';

/** A second before midnight in Paris. */
const EVE = Date.parse('2025-12-31T23:59:59+01:00');

const text = (html: string): string => html.replaceAll('\u00A0', ' ');
/** All but the one at the foot, which is for print. */
const times = (html: string): string[] => [...text(html).matchAll(/<time[^>]*>([^<]*)(?=.*<footer)/gs)].map(([, time = '']) => time);

test('at midnight the fronts say another day, at New Year another year, and no story is made anew', async () => {
  const paper = await contentFolder({
    'articles/ce-matin.md': articleText({ section: 'politique', publishedAt: '2025-12-31 10:30' }),
    'articles/la-veille.md': articleText({ section: 'politique', publishedAt: '2025-12-30 18:00' }),
    'articles/en-juin.md': articleText({ section: 'medias', publishedAt: '2025-06-12', byline: '[Ada Byron]' }),
  });
  const clock = await settableClock();
  const site = await startServer({ CONTENT_DIR: paper.folder, ...clock.env });
  onTestFinished(async () => {
    await site.stop();
    await paper.remove();
  });
  await clock.stand(EVE);
  const read = async (path: string) => (await site.request(path)).body;
  const keys = async (path: string) => String((await site.request(path)).headers['surrogate-key']).split(' ');
  const story = await site.request('/articles/ce-matin');

  expect(times(await read('/')).slice(0, 4)).toEqual(['mercredi 31 décembre 2025', '10 h 30', 'hier', '12 juin']);
  expect(times(await read('/auteurs/ada-byron'))).toEqual(['12 juin']);
  expect(await keys('/')).toContain(edgeKey('day:2025-12-31'));
  expect(await keys('/articles/ce-matin')).not.toContain(edgeKey('day:2025-12-31'));

  await clock.run(EVE);
  await expect.poll(() => read('/'), { timeout: 90_000 }).toContain('jeudi 1er');
  expect(times(await read('/')).slice(0, 4)).toEqual(['jeudi 1er janvier 2026', 'hier', '30 décembre 2025', '12 juin 2025']);
  expect(times(await read('/auteurs/ada-byron'))).toEqual(['12 juin 2025']);
  expect((await site.request('/articles/ce-matin')).headers.etag).toBe(story.headers.etag);
});
