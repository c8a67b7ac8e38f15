import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import { openToRead } from '../../library/index/schema';
import { openLibrary } from '../../library/openLibrary';
import { articleText, SITE_YAML } from '../../../tests/support/paper';
import type { Ask, Row } from '../protocol';
import { complete } from './complete';
import { listFiles } from './listFiles';
import { NewsroomIndex } from './newsroomIndex';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const COUNT = 330;
const STATES = [
  ['draft', { draft: 'true' }],
  ['scheduled', { publishedAt: '2027-03-01' }],
  ['published', {}],
  ['corrected', { corrections: '[{ at: 2025-07-01, text: Oui. }]' }],
  ['withdrawn', { withdrawn: '{ at: 2025-07-01, reason: Non. }' }],
] as const;

let folder: string;
let index: NewsroomIndex;

/** Every kind of article, several on each day. */
function articleOf(number: number): string {
  const fields = STATES[number % STATES.length]?.[1] ?? {};
  const day = String(1 + (Math.floor(number / 12) % 28)).padStart(2, '0');
  return articleText({ headline: `Le port ${String(number)}`, publishedAt: `2025-06-${day}`, topics: '[Pêche]', ...fields });
}

beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'list-'));
  folder = path.join(root, 'content');
  for (const below of ['articles', 'pages', 'auteurs', 'dossiers']) await mkdir(path.join(folder, below), { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML);
  for (let number = 0; number < COUNT; number += 1)
    await writeFile(path.join(folder, `articles/a-${String(number)}.md`), articleOf(number));
  await writeFile(path.join(folder, 'articles/faux.md'), '---\nheadline: Faux\n---\nX\n');
  await writeFile(path.join(folder, 'auteurs/anne-roy.md'), '---\nname: Anne Roy\n---\n');
  await writeFile(path.join(folder, 'dossiers/la-mer.md'), '---\nheadline: La mer\n---\n');
  const file = path.join(root, 'index.db');
  const library = await openLibrary(folder, () => NOW, { showDrafts: true, indexFile: file });
  index = new NewsroomIndex(openToRead(file));
  afterAll(async () => {
    index.database.close();
    await library.close();
    await rm(root, { recursive: true });
  });
});

/** All rows of a list, page after page. */
function all(ask: Ask<'list'>): Row[] {
  const rows: Row[] = [];
  for (let after: string | undefined = undefined, first = true; first || after !== undefined; first = false) {
    const { rows: some, next } = listFiles(folder, index, { ...ask, after }, NOW);
    rows.push(...some);
    after = next;
  }
  return rows;
}

describe('page after page, the list has each article once, the newest first:', () => {
  it('all of them, those that cannot be used in front', () => {
    const rows = all({});
    expect(rows[0]).toMatchObject({ slug: 'faux', state: 'faulty' });
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
    expect(rows).toHaveLength(COUNT + 1);
    const dates = rows.slice(1).map(({ publishedAt = 0 }) => publishedAt);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  it.each(STATES.map(([state]) => state))('those that are %s, as many as are counted', (state) => {
    const rows = all({ state });
    expect(rows).toHaveLength(COUNT / STATES.length);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set([state]));
    expect(listFiles(folder, index, {}, NOW).counts?.[state]).toBe(COUNT / STATES.length);
  });
});

it('each list is read from an index, however many articles there are', () => {
  for (const name of ['draft', 'corrected', 'withdrawn'] as const) {
    const plan = index.database.prepare(`EXPLAIN QUERY PLAN ${NewsroomIndex.questionOf(name)}`).all(undefined, NOW, '', 50);
    expect(JSON.stringify(plan)).toContain(`${name}List`);
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
  }
});

it('what is typed is completed: articles by their words or name, drafts as well, others by what they are called', () => {
  const found = (what: Ask<'complete'>['what'], typed: string): unknown[] =>
    complete(folder, index, { what, typed }, NOW).found.map(({ value }) => value);
  expect(found('article', 'a-12')).toContain('a-120');
  expect(found('author', 'anne')).toEqual(['Anne Roy']);
  expect(found('dossier', '')).toEqual(['la-mer']);
  expect(found('topic', 'pec')).toEqual(['Pêche']);
});
