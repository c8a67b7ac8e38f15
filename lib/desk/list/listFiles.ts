import { existsSync } from 'node:fs';
import path from 'node:path';
import { FRONT_FILE, SITE_FILE, TEXT_KINDS, type Kind } from '../../content/kinds';
import { fieldsOf } from '../../library/index/fields';
import { find } from '../../search/rank';
import { parseQuery } from '../../search/query';
import { slugify } from '../../text/slugify';
import type { Answer, Ask, DeskState } from '../protocol';
import { BEGINNING, type Listed, type Mark, type NewsroomIndex } from './newsroomIndex';
import { rowOf } from './rows';

/** Rows of one answer: two screens. */
const COUNT = 50;

/**
 * Files of a content folder by kind and state, the newest first, or those in which words are found. `now` is in epoch milliseconds. What was
 * renamed a moment ago is known to the index for a while yet, and not shown.
 */
export function listFiles(folder: string, index: NewsroomIndex, ask: Ask<'list'>, now: number): Answer<'list'> {
  const { search = '', state, kind } = ask;
  const found = search.trim() === '' ? listed(index, ask, now) : searched(index, search, ask.after, now, kind);
  const rows = found.listed
    .filter(({ file }) => file === FRONT_FILE || existsSync(path.join(folder, file)))
    .map((each) => rowOf(each, now))
    .filter((row) => state === undefined || row.state === state);
  return { rows, next: found.next, counts: index.counts(now) };
}

interface Part {
  readonly listed: readonly Listed[];
  readonly next?: string | undefined;
}

function listed(index: NewsroomIndex, { kind = 'article', state, after = '' }: Ask<'list'>, now: number): Part {
  if (kind === 'frontPlan' || kind === 'site') return { listed: [settingsFile(index, kind)] };
  if (state === 'faulty')
    return byName(
      index.faulty(after, COUNT).filter((each) => each.kind === kind),
      ({ file }) => file,
    );
  if (kind !== 'article') return byName(index.ofKind(kind, after, COUNT), ({ slug }) => slug);
  return byDate(articles(index, state, markOf(after), now));
}

function settingsFile(index: NewsroomIndex, kind: 'frontPlan' | 'site'): Listed {
  const file = kind === 'site' ? SITE_FILE : FRONT_FILE;
  return index.at(file) ?? { file, kind, slug: '', fields: '{"others":[]}', problems: [] };
}

function articles(index: NewsroomIndex, state: DeskState | undefined, after: Mark, now: number): Listed[] {
  switch (state) {
    case 'published':
      return index.published(after, COUNT, now);
    case 'scheduled':
      return index.scheduled(after, COUNT, now);
    // Those whose time is still to end are left out as rows of another state.
    case 'expired':
      return index.special('expiring', after, COUNT);
    case 'draft':
    case 'corrected':
    case 'withdrawn':
      return index.special(state, after, COUNT);
    case 'faulty':
    case undefined: {
      const all = [...index.latest(after, COUNT), ...index.special('withdrawn', after, COUNT)];
      const sorted = all.sort((a, b) => dateOf(b) - dateOf(a) || (a.slug < b.slug ? -1 : 1)).slice(0, COUNT);
      return after === BEGINNING ? [...neverUsed(index), ...sorted] : sorted;
    }
  }
}

/** Articles that could never be used, and so have no date: they are what an editor has to mend first. */
function neverUsed(index: NewsroomIndex): Listed[] {
  return index.faulty('', COUNT).filter(({ kind, fields }) => kind === 'article' && fields === undefined);
}

function byDate(all: readonly Listed[]): Part {
  const last = all.findLast(({ fields }) => fields !== undefined);
  const dated = all.filter(({ fields }) => fields !== undefined).length;
  return { listed: all, next: last && dated >= COUNT ? `${String(dateOf(last))} ${last.slug}` : undefined };
}

function byName(all: readonly Listed[], name: (listed: Listed) => string): Part {
  const last = all.at(-1);
  return { listed: all, next: last && all.length >= COUNT ? name(last) : undefined };
}

function markOf(after: string): Mark {
  const [, at, slug = ''] = /^(-?\d+) (.*)$/.exec(after) ?? [];
  return at === undefined ? BEGINNING : { at: Number(at), slug };
}

function dateOf({ fields }: Listed): number {
  return fields === undefined ? 0 : fieldsOf('article', fields).publishedAt.epochMs;
}

/** Years ahead of now, so that what is scheduled is found, too. */
const AHEAD_MS = 20 * 365 * 24 * 3_600_000;

/** What is called so, then what holds the words. */
function searched(index: NewsroomIndex, typed: string, after: string | undefined, now: number, kind: Kind | undefined): Part {
  const offset = Number(after ?? 0) || 0;
  const kinds = TEXT_KINDS.filter((each) => kind === undefined || kind === each);
  const named = offset > 0 ? [] : kinds.flatMap((each) => calledSo(index, each, typed));
  const { slugs } = kinds.includes('article') ? find(index.database, parseQuery(typed), now + AHEAD_MS, offset, COUNT) : { slugs: [] };
  const all = [...named, ...slugs.flatMap((slug) => index.bySlug('article', slug) ?? [])];
  const files = new Map(all.map((each) => [each.file, each]));
  return { listed: [...files.values()], next: slugs.length === COUNT ? String(offset + COUNT) : undefined };
}

const MOST_NAMED = 10;

function calledSo(index: NewsroomIndex, kind: (typeof TEXT_KINDS)[number], typed: string): Listed[] {
  const slug = slugify(typed);
  const called = slug === '' ? [] : index.called(kind, slug, MOST_NAMED);
  return kind === 'article' ? called : [...called, ...index.holding(kind, typed.trim().toLowerCase(), MOST_NAMED)];
}
