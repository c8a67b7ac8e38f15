import { expect } from 'vitest';
import { test } from '../support/fullHouse';
import { feedErrors } from '../support/feedProfile';

const STORY = '/articles/a-entendre';
const SOUND = '/media/a-entendre/son.mp3';

test('a sound is asked for when its reader plays it, and not before, and is heard to its end', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}${STORY}`);
  await page.waitForLoadState('networkidle');
  const loaded = () =>
    page.evaluate((name) => performance.getEntriesByType('resource').filter((each) => each.name.endsWith(name)).length, SOUND);
  expect(await loaded()).toBe(0);
  const player = page.getByLabel('Écouter : Un article d’essai');
  await player.evaluate((audio: HTMLAudioElement) => {
    audio.playbackRate = 8;
    return audio.play();
  });
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(true);
  expect(await player.evaluate((audio: HTMLAudioElement) => audio.error)).toBeNull();
});

test('a player leaps to the end of a sound that it has no more of than its beginning', async ({ paper }) => {
  const whole = await paper.request(SOUND, { method: 'HEAD' });
  const bytes = Number(whole.headers['content-length']);
  const end = await paper.request(SOUND, { headers: { range: 'bytes=-10', 'if-range': whole.headers.etag ?? '' } });
  expect([whole.status, whole.headers['accept-ranges'], end.status]).toEqual([200, 'bytes', 206]);
  expect(end.headers['content-range']).toBe(`bytes ${bytes - 10}-${bytes - 1}/${bytes}`);
  const behind = await paper.request(SOUND, { headers: { range: `bytes=${bytes}-` } });
  expect([behind.status, behind.headers['content-range']]).toEqual([416, `bytes */${bytes}`]);
  expect((await paper.request(SOUND, { headers: { range: 'bytes=0-0,5-9' } })).status).toBe(200);
  expect((await paper.request(SOUND, { method: 'POST' })).status).toBe(405);
});

test('only the page of an article with a sound or a film may load one', async ({ paper }) => {
  const policy = async (path: string) => (await paper.request(path)).headers['content-security-policy'];
  expect(await policy(STORY)).toContain("media-src 'self'");
  expect(await policy('/articles/article-1')).not.toContain('media-src');
  expect(await policy('/')).not.toContain('media-src');
});

test('machines are told of the sound and the film of an article', async ({ paper }) => {
  const { body } = await paper.request(STORY);
  for (const told of [
    '"audio":{"@type":"AudioObject"',
    '"duration":"PT12M34S"',
    '<meta property="og:audio" content="',
    '<meta property="og:video:type" content="video/mp4"',
    '<track kind="captions"',
  ])
    expect(body).toContain(told);
  expect(body).toMatch(/"thumbnailUrl":"[^"]*\/media\/a-entendre\/photo\.jpg"/);
});

test('a film has its poster in its place, and what is said in it can be read', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}${STORY}`);
  const film = page.locator('video');
  expect(await film.evaluate((video: HTMLVideoElement) => [video.preload, video.poster !== '', video.clientHeight > 100])).toEqual([
    'none',
    true,
    true,
  ]);
  await page.getByText('Transcription').first().click();
  const said = await page.locator('details[open] p').allInnerTexts();
  expect(said.map((each) => each.replaceAll(/\s/g, ' '))).toContain('Deuxième voix : Une réponse ?');
});

test('an address that stands alone is a card, for which no other site is asked', async ({ paper, visit }) => {
  const page = await visit(`${paper.origin}${STORY}`);
  const card = page.getByRole('link', { name: 'Le titre d’un film d’essai' });
  expect(await card.getAttribute('href')).toBe('https://www.example.org/un-film');
  await card.scrollIntoViewIfNeeded();
  await expect.poll(() => card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const hosts = await page.evaluate(() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))]);
  expect(hosts).toEqual([paper.origin]);
});

test('a section whose articles have sound has a podcast, and its page leads there', async ({ paper }) => {
  const { body } = await paper.request('/rubriques/economie');
  const feed = '/rubriques/economie/podcast.xml';
  expect(body).toMatch(new RegExp(`<link rel="alternate" type="application/rss\\+xml" href="[^"]*${feed}"`));
  const { status, body: xml } = await paper.request(feed);
  const self = /rel="self" href="([^"]*)"/.exec(xml)?.[1] ?? '';
  expect([status, feedErrors(xml, self)]).toEqual([200, []]);
  expect(xml).toMatch(/<enclosure url="[^"]*\/media\/a-entendre\/son\.mp3" length="[1-9]\d*" type="audio\/mpeg"\/>/);
  expect((await paper.request('/rubriques/politique/podcast.xml')).status).toBe(404);
});
