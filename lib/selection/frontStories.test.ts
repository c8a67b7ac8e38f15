import { describe, expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { frameOf } from './frame';
import { frontStories, storiesOf } from './frontStories';
import { openLibrary } from '../library/openLibrary';

const NOW = Date.parse('2025-07-01T12:00:00Z');

/**
 * A paper of `economie` and `politique` stories, each day one of the first, then one of the second; those of the section `photos`
 * with photos, those of `economie` in the dossier, and with `une` for its front page.
 */
async function paper(
  economie: number,
  politique: number,
  { une = '', photos, dossier }: { readonly une?: string; readonly photos?: string; readonly dossier?: string } = {},
) {
  const stories = (section: string, count: number) =>
    Array.from({ length: count }, (_, n): [string, string] => [
      `articles/${section}-${n}.md`,
      articleText({
        section,
        publishedAt: new Date(Date.parse('2025-06-10') - n * 86_400_000).toISOString().slice(0, 10),
        ...(section === 'economie' && dossier !== undefined && { dossier }),
        ...(section === photos && { image: '{ src: photo.jpg, alt: Un port, credit: AFP }' }),
      }),
    ]);
  const files = Object.fromEntries([...stories('economie', economie), ...stories('politique', politique)]);
  const page = '---\ntitle: Une page\ndescription: Une page.\n---\nTexte.\n';
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'pages/don.md': page,
    'pages/mentions.md': page,
    'une.yaml': une,
    ...(dossier !== undefined && { [`dossiers/${dossier}.md`]: '---\nheadline: Le climat\n---\n' }),
    ...files,
  });
  return openLibrary(folder, () => NOW);
}

describe('the front page', () => {
  it.each([
    ['without a story is empty', 0, 0, undefined, 0, []],
    ['with one story is that story', 1, 0, 'economie-0', 0, []],
    ['with two has the second beside the first', 1, 1, 'economie-0', 1, []],
    ['with few has them all around the lead', 4, 3, 'economie-0', 6, []],
    ['with more gives sections what is left', 5, 4, 'economie-0', 6, ['politique 1', 'economie 1']],
    ['with many gives sections four each', 50, 50, 'economie-0', 6, ['politique 4', 'economie 4']],
    ['of one busy section has one column', 50, 0, 'economie-0', 6, ['economie 4']],
  ])('%s', async (_, economie, politique, lead, others, columns) => {
    const front = frontStories(await paper(economie, politique));
    expect(front.lead?.slug).toBe(lead);
    expect([...front.below, ...front.beside]).toHaveLength(others);
    expect(front.columns.map(({ section, stories }) => `${section.id} ${stories.length}`)).toEqual(columns);
    const slugs = storiesOf(front).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(front.below).toHaveLength(others > 4 ? 2 : 0);
  });
});

it('a section whose head has no photo has more headlines where another one has a photo', async () => {
  const { columns } = frontStories(await paper(12, 12, { photos: 'economie' }));
  expect(columns.map(({ section, stories }) => `${section.id} ${stories.length}`)).toEqual(['politique 7', 'economie 4']);
});

describe('the editors’ front page', () => {
  it.each([
    ['leads with the article they name', 'lead: politique-1', ['politique-1', 'economie-0', 'politique-0', 'economie-1']],
    ['has theirs around the latest', 'others: [economie-2, politique-2]', ['economie-0', 'economie-2', 'politique-2', 'politique-0']],
    [
      'does not say one twice',
      'lead: economie-2\nothers: [economie-2, economie-0]',
      ['economie-2', 'economie-0', 'politique-0', 'economie-1'],
    ],
    [
      'leads with the latest of which they say nothing else',
      'others: [economie-0]',
      ['politique-0', 'economie-0', 'economie-1', 'politique-1'],
    ],
    [
      'does without what is not there',
      'lead: absent\nothers: [absent, politique-2]',
      ['economie-0', 'politique-2', 'politique-0', 'economie-1'],
    ],
    ['lasts through the day they name', 'lead: politique-1\nuntil: 2025-07-01', ['politique-1', 'economie-0', 'politique-0', 'economie-1']],
    [
      'ends at the hour they name',
      'lead: politique-1\nuntil: 2025-07-01 14:00',
      ['economie-0', 'politique-0', 'economie-1', 'politique-1'],
    ],
  ])('%s', async (_, une, first) => {
    const front = frontStories(await paper(3, 3, { une: `${une}\n` }), NOW);
    expect(
      storiesOf(front)
        .slice(0, 4)
        .map(({ slug }) => slug),
    ).toEqual(first);
    expect(new Set(storiesOf(front)).size).toBe(6);
  });

  it('shows no more around the lead than there is room for', async () => {
    const others = Array.from({ length: 9 }, (_, n) => `politique-${String(n + 10)}`);
    const { below, beside } = frontStories(await paper(20, 20, { une: `others: [${others.join(', ')}]\n` }), NOW);
    expect([...below, ...beside].map(({ slug }) => slug)).toEqual(others.slice(0, 6));
  });

  it('shows a dossier with those of its stories that do not stand above, and none of them again below', async () => {
    const library = await paper(12, 12, { une: 'dossier: climat\n', dossier: 'climat' });
    const front = frontStories(library, NOW);
    expect(front.dossier?.headline).toBe('Le climat');
    expect(front.dossier?.stories.map(({ slug }) => slug)).toEqual(['economie-4', 'economie-5', 'economie-6']);
    const slugs = storiesOf(front).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(frontStories(await paper(1, 1, { une: 'dossier: absent\n' }), NOW).dossier).toBeUndefined();
  });

  it('is told when its time, and that of the alert, is over', async () => {
    const library = await paper(1, 1, {
      une: 'lead: politique-0\nuntil: 2025-07-01\nalert: { text: Alerte, until: 2025-07-01 15:30 }\n',
    });
    const wakes: [number, string[]][] = [];
    library.wakeAt = (at, keys) => {
      const plan = [...keys].filter((key) => !key.startsWith('day:'));
      if (plan.length > 0) wakes.push([at, plan]);
    };
    frontStories(library, NOW);
    expect(frameOf(library, NOW).alert?.text).toBe('Alerte');
    expect(wakes).toEqual([
      [Date.parse('2025-07-01T22:00:00Z'), ['une']],
      [Date.parse('2025-07-01T13:30:00Z'), ['alert']],
    ]);
    wakes.length = 0;
    // What is past would be told at once, and the page dropped again and again.
    const later = Date.parse('2025-07-01T22:00:00Z');
    frontStories(library, later);
    expect(frameOf(library, later).alert).toBeUndefined();
    expect(wakes).toEqual([]);
  });
});

describe('around every page', () => {
  it('stand the sections that have a story, in the paper’s order, and the pages but the appeal', async () => {
    const { sections, pages } = frameOf(await paper(1, 1));
    expect(sections.map(({ id }) => id)).toEqual(['politique', 'economie']);
    expect(pages).toEqual([{ slug: 'mentions', title: 'Une page' }]);
  });

  it('stands no section that is still empty', async () => {
    expect(frameOf(await paper(1, 0)).sections.map(({ id }) => id)).toEqual(['economie']);
  });
});
