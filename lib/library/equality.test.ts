import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Front } from '../addresses/fronts';
import type { Library } from './library';
import { versionOf } from './indexer/versionOf';
import { openLibrary } from './openLibrary';

const NOW = Date.parse('2025-06-20T12:00:00Z');
const SLUGS = ['a', 'b', 'c', 'd'];
const PLACES = ['articles', 'articles/2025', 'articles/autre/lieu'];

/** Every answer the library can give, by the key it is noted under. */
async function answers(library: Library): Promise<Map<string, unknown>> {
  const told = new Map<string, unknown>([
    ['site', library.site],
    ['pages', library.pages()],
    ['sections', library.sections()],
    ['problems', library.problems()],
  ]);
  for (const slug of SLUGS)
    told.set(`article:${slug}`, [library.standing(slug), library.findSummary(slug), await library.findArticle(slug)]);
  for (const slug of ['don', 'mentions']) told.set(`page:${slug}`, [library.findPageFields(slug), await library.findPage(slug)]);
  const all = (front: Front): unknown => [library.count(front), library.list(front, 0, 100)];
  told.set('latest', all({ kind: 'latest' }));
  for (const [kind, ids] of Object.entries({
    section: ['politique', 'economie'],
    topic: ['or', 'eau'],
    author: ['eve'],
    archive: ['2025', '2025-05', '2025-06'],
  })) {
    for (const id of ids) if (isKind(kind)) told.set(`${kind}:${id}`, all({ kind, id }));
  }
  for (const [kind, key] of [
    ['topic', 'topics'],
    ['author', 'authors'],
    ['archive', 'archives'],
  ] as const)
    told.set(key, library.fronts(kind));
  return told;
}

function isKind(kind: string): kind is 'section' | 'topic' | 'author' | 'archive' {
  return ['section', 'topic', 'author', 'archive'].includes(kind);
}

const fields = fc.record(
  {
    headline: fc.constantFrom('Un', 'Deux', '"Trois : quatre"'),
    section: fc.constantFrom('politique', 'economie'),
    publishedAt: fc.constantFrom('2025-05-31', '2025-06-01 00:30', '2025-06-10', '2099-01-01'),
    topics: fc.constantFrom('[Or]', '[or, Eau]', '[]'),
    byline: fc.constantFrom('[Ève]', '[]'),
    draft: fc.constantFrom('true', 'false'),
    withdrawn: fc.constant('{ at: 2025-06-11, reason: Erreur }'),
    aliases: fc.constantFrom('[/x]', '[/y, "/?p=1"]', '[/articles/a]', '[/don]'),
  },
  { requiredKeys: [] },
);

const slug = fc.constantFrom(...SLUGS);
const place = fc.constantFrom(...PLACES);
/** What editors do, in a folder: each is a change of one file, of two, or of none when there is nothing to change. */
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), slug, place, fields, body: fc.nat({ max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), slug, place, to: slug, toPlace: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), slug, place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('page' as const), slug: fc.constantFrom('don', 'mentions'), body: fc.nat({ max: 3 }) }),
  },
);
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

async function perform(folder: string, done: Operation): Promise<void> {
  const at = (where: string, name: string): string => path.join(folder, where, `${name}.md`);
  for (const where of PLACES) await mkdir(path.join(folder, where), { recursive: true });
  if (done.kind === 'write') await writeFile(at(done.place, done.slug), articleText(done.fields, `Texte ${done.body}.`));
  if (done.kind === 'rename') await rename(at(done.place, done.slug), at(done.toPlace, done.to)).catch(ignoreAbsence);
  if (done.kind === 'delete') await rm(at(done.place, done.slug), { force: true });
  if (done.kind === 'page') await writeFile(at('pages', done.slug), `---\ntitle: Une page\ndescription: Texte\n---\nTexte ${done.body}.\n`);
}

function ignoreAbsence(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

it(
  'after any work of editors, the library is the one that a fresh start would open, and told exactly what differs',
  { timeout: 120_000 },
  async () => {
    const bursts = fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 6 });
    const holds = fc.asyncProperty(bursts, async (all) => {
      const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'pages/don.md': '---\ntitle: Don\ndescription: Texte\n---\n' });
      const library = await openLibrary(folder, () => NOW);
      const told = new Set<string>();
      library.onChange((keys) => keys.forEach((key) => told.add(key)));
      for (const burst of all) {
        const before = await answers(library);
        told.clear();
        for (const done of burst) await perform(folder, done);
        await library.rescan();
        const after = await answers(library);
        const differing = [...after]
          .filter(([key, answer]) => JSON.stringify(answer) !== JSON.stringify(before.get(key)))
          .map(([key]) => key);
        const rewritten = burst.flatMap((done) => (done.kind === 'write' ? [`article:${done.slug}`] : []));
        expect([...told].filter((key) => !rewritten.includes(key)).sort()).toEqual(
          differing.filter((key) => !rewritten.includes(key)).sort(),
        );
        expect([...told]).toEqual(expect.arrayContaining(differing));
        const fresh = await openLibrary(folder, () => NOW);
        expect(after).toEqual(await answers(fresh));
        expect(library.version()).toBe(fresh.version());
        expect(library.version()).toBe(await versionOf(folder));
        for (const target of ['/x', '/y', '/?p=1', '/articles/a', '/don']) expect(library.movedTo(target)).toBe(fresh.movedTo(target));
        await fresh.close();
      }
      await library.close();
    });
    await fc.assert(holds, { seed: 20250610, numRuns: 8 });
  },
);
