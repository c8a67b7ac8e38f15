import { expect, test } from 'vitest';
import { article, articleText, site, sound } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { parseArticle } from '../../content/article';
import type { Story } from '../../selection/stories';
import { articleMetadata } from '../head/articleMetadata';
import { paperChannel } from './channel';
import { jsonFeed } from './jsonFeed';
import { rssFeed } from './rss';
import { withFullTexts } from './fullText';

const textOf = (story: Story): string | undefined => withFullTexts([story], testPaper)[0]?.fullText;

test('the credits and the corrections that close a story on its page close it in a feed', () => {
  const fields = {
    agency: 'Reuters',
    byline: '[Anne Dupont]',
    translators: '[Jean Petit]',
    corrections: '[{ at: 2025-06-12 14:30, text: "Il fallait lire <mardi> : 12%." }, { at: 2025-06-13, text: Et jeudi. }]',
  };
  expect(textOf(article(fields, 'Le texte.'))).toBe(`<p>Le texte.</p>
<p><em>(Reportage Anne Dupont, version française Jean Petit)</em></p>
<h2>Rectificatifs</h2>
<p><time datetime="2025-06-12T14:30:00+02:00">jeudi 12\u00A0juin 2025 à\u00A014\u00A0h\u00A030</time> – Il fallait lire &#x3C;mardi&#x3E;\u202F: 12\u00A0%.</p>
<p><time datetime="2025-06-13">vendredi 13\u00A0juin 2025</time> – Et jeudi.</p>`);
});

test('a story without them ends with its text', () => {
  expect(textOf(article({ byline: '[Anne Dupont]' }, 'Le texte.'))).toBe('<p>Le texte.</p>');
});

test('a story of whose text nothing can be made stands with its standfirst, or not at all, and the others whole', () => {
  const unmade = (fields: Readonly<Record<string, string>>, slug: string): Story => sound(parseArticle(slug, articleText(fields), site));
  const told = unmade({ standfirst: 'Un « chapô » & <b>' }, 'abime');
  const held = withFullTexts([article({}, 'Un.', 'un'), told, unmade({}, 'gouffre')], testPaper).map(
    ({ slug, fullText }) => `${slug} ${fullText}`,
  );
  expect(held).toEqual(['un <p>Un.</p>', 'abime <p>Un «\u202Fchapô\u202F» &#x26; &#x3C;b&#x3E;</p>']);
});

test('a picture that a machine made is told as such in each feed, and is nowhere without its words', () => {
  const story = article({ image: '{ src: a.jpg, alt: Un port, credit: AFP, generated: true }' });
  const [full] = withFullTexts([story], testPaper);
  const said = 'AFP\u00A0· Image générée par une intelligence artificielle';
  expect(full?.fullText).toContain(`<figcaption>${said}</figcaption>`);
  const channel = paperChannel(testPaper);
  expect(rssFeed(channel, full ? [full] : [], testPaper)).toContain(`<media:credit>${said}</media:credit>`);
  expect(jsonFeed(channel, full ? [full] : [], testPaper)).not.toContain('"image"');
  expect(articleMetadata(story, testPaper).openGraph.images[0]?.url).toContain('/cartes/');
});

test('a sponsored story says so first, and its links give nothing to search engines', () => {
  const story = article({ sponsor: '{ name: Une « marque », url: "https://exemple.org" }' }, 'Voir [là](https://exemple.org/a).');
  expect(textOf(story)).toBe(
    '<p><strong>Contenu sponsorisé par <a href="https://exemple.org" rel="sponsored nofollow">Une «\u202Fmarque\u202F»</a></strong></p>\n<p>Voir <a href="https://exemple.org/a" rel="sponsored nofollow external noopener">là<span class="ailleurs" role="img" aria-label="autre site"></span></a>.</p>',
  );
  const [full] = withFullTexts([story], testPaper);
  expect(full && jsonFeed(paperChannel(testPaper), [full], testPaper)).toContain('"tags":["Contenu sponsorisé"]');
});
