import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { markdownToHtml } from '../../markdown/markdown';
import { article } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { FullTexts } from './fullText';

/** Full texts, and every text that was set for them. */
function watched(): { readonly texts: FullTexts; readonly set: string[] } {
  const set: string[] = [];
  const texts = new FullTexts((markdown, wire) => {
    set.push(markdown);
    return markdownToHtml(markdown, wire);
  });
  return { texts, set };
}

const textOf = async (story: ReturnType<typeof article>): Promise<string | undefined> =>
  (await new FullTexts().addTo([story], testPaper))[0]?.fullText;

test('a text is set once, for all feeds and every time that they are made', async () => {
  const { texts, set } = watched();
  const stories = [article({}, 'Un.', 'un'), article({}, 'Deux.', 'deux')];
  const first = await texts.addTo(stories, testPaper);
  expect(await texts.addTo(stories, testPaper)).toEqual(first);
  expect(set).toEqual(['Un.', 'Deux.']);
});

test.for([
  ['text', article({}, 'Autre.')],
  ['dateline', article({ dateline: 'Paris' })],
  ['agency', article({ dateline: 'Paris', agency: 'Reuters' })],
  ['address', article({}, undefined, 'ailleurs')],
] as const)('a story with another %s is set anew', async ([, story]) => {
  const { texts, set } = watched();
  await texts.addTo([article()], testPaper);
  await texts.addTo([story], testPaper);
  expect(set).toHaveLength(2);
});

test('other work is done between one text and the next', async () => {
  const { texts, set } = watched();
  const made = texts.addTo(
    Array.from({ length: 10 }, (_, n) => article({}, `Texte ${n}.`)),
    testPaper,
  );
  const seen: number[] = [];
  while (set.length < 10) {
    await setImmediate();
    seen.push(set.length);
  }
  await made;
  expect(new Set(seen).size).toBe(10);
});

test('the credits and the corrections that close a story on its page close it in a feed', async () => {
  const fields = {
    agency: 'Reuters',
    byline: '[Anne Dupont]',
    translators: '[Jean Petit]',
    corrections: '[{ at: 2025-06-12 14:30, text: "Il fallait lire <mardi> : 12%." }, { at: 2025-06-13, text: Et jeudi. }]',
  };
  expect(await textOf(article(fields, 'Le texte.'))).toBe(`<p>Le texte.</p>
<p><em>(Reportage Anne Dupont, version française Jean Petit)</em></p>
<h2>Rectificatifs</h2>
<p><time datetime="2025-06-12T14:30:00+02:00">jeudi 12\u00A0juin 2025 à\u00A014\u00A0h\u00A030</time> – Il fallait lire &#x3C;mardi&#x3E;\u202F: 12\u00A0%.</p>
<p><time datetime="2025-06-13">vendredi 13\u00A0juin 2025</time> – Et jeudi.</p>`);
});

test('a story without them ends with its text', async () => {
  expect(await textOf(article({ byline: '[Anne Dupont]' }, 'Le texte.'))).toBe('<p>Le texte.</p>');
});

const ABYSS = `${'>'.repeat(10_000)} fond`;

test('a story that cannot be set stands with its standfirst, or not at all, and the others whole; it is told once', async () => {
  const told: string[] = [];
  const texts = new FullTexts(markdownToHtml, (error, instead) => told.push(`${instead}: ${String(error)}`));
  const stories = [article({}, 'Un.', 'un'), article({ standfirst: 'Un « chapô » & <b>' }, ABYSS, 'abime'), article({}, ABYSS, 'gouffre')];
  const held = async (): Promise<string[]> => (await texts.addTo(stories, testPaper)).map(({ slug, fullText }) => `${slug} ${fullText}`);
  const first = await held();
  expect(first).toEqual(['un <p>Un.</p>', 'abime <p>Un «\u202Fchapô\u202F» &#x26; &#x3C;b&#x3E;</p>']);
  expect(await held()).toEqual(first);
  expect(told).toEqual([expect.stringMatching(/text of abime .*RangeError/), expect.stringMatching(/text of gouffre .*RangeError/)]);
});
