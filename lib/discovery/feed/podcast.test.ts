import { describe, expect, test } from 'vitest';
import { feedErrors } from '@/tests/support/feedProfile';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article, SITE_YAML, sound } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { xmlErrors } from '@/tests/support/xmllint';
import { parseSite } from '../../content/site';
import type { Episode } from '../../selection/recordings/episodes';
import { podcastFeed, podcastGuid } from './podcast';

const PODCAST = '{ section: economie, description: On y entend des essais, image: /pochette.jpg, category: Politics, email: a@b.example }';
const paper = { ...testPaper, site: sound(parseSite('site.yaml', `${SITE_YAML}podcasts:\n  - ${PODCAST}\n`)) };
const [podcast] = paper.site.podcasts;
const URL = 'https://gazette.example/rubriques/economie/podcast.xml';

function episode(headline: string, told: Partial<Episode['sound']> = {}, slug = 'un-son'): Episode {
  const recording = { path: `/media/${slug}/son.mp3`, type: 'audio/mpeg', bytes: 1234, seconds: 754 };
  return { article: { ...article({}, '', slug), headline }, sound: { ...recording, transcript: undefined, subtitles: undefined, ...told } };
}

const printed = (episodes: readonly Episode[]): string => (podcast ? podcastFeed(podcast, episodes, paper) : '');

describe('the podcast of a section', () => {
  test('keeps the profile of feeds and has what Apple and Podcasting 2.0 require', async () => {
    const xml = printed(hostileHeadlines.map(([, headline], n) => episode(headline, {}, `un-son-${n}`)));
    expect(feedErrors(xml, URL)).toEqual([]);
    expect(await xmlErrors(xml)).toEqual([]);
    for (const tag of [
      '<itunes:image href="https://gazette.example/pochette.jpg"/>',
      '<itunes:category text="News">\n<itunes:category text="Politics"/>\n</itunes:category>',
      '<itunes:explicit>false</itunes:explicit>',
      '<itunes:author>Éditions de la Gazette</itunes:author>',
      '<itunes:email>a@b.example</itunes:email>',
      '<podcast:locked owner="a@b.example">yes</podcast:locked>',
      '<enclosure url="https://gazette.example/media/un-son-0/son.mp3" length="1234" type="audio/mpeg"/>',
      '<itunes:duration>754</itunes:duration>',
    ])
      expect(xml).toContain(tag);
  });

  test('without an episode is a feed all the same', () => {
    expect(feedErrors(printed([]), URL)).toEqual([]);
  });

  test.for([
    [{ subtitles: '/media/un-son/son.vtt' }, '<podcast:transcript url="https://gazette.example/media/un-son/son.vtt" type="text/vtt"/>'],
    [{ transcript: [{ text: 'Un.' }] }, '<podcast:transcript url="https://gazette.example/articles/un-son" type="text/html"/>'],
  ] as const)('of an episode with %j names where it is to be read', ([told, tag]) => {
    expect(printed([episode('Un titre', told)])).toContain(tag);
  });

  test('is known by the name that its namespace’s own example has', () => {
    // podcasting2.org/docs/podcast-namespace/tags/guid
    expect(podcastGuid('https://podnews.net/rss')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
    expect(podcastGuid('podnews.net/rss/')).toBe(podcastGuid('http://podnews.net/rss'));
  });
});
