import { FOLDERS } from '../content/kinds';
import { isTaken } from '../addresses/address';
import { newArticle } from '../editing/newArticle';
import { isoWithOffset } from '../text/dates';
import { slugify } from '../text/slugify';
import type { DeskParts } from './deskParts';
import { openedAs } from './openFile';
import type { Answer, Ask } from './protocol';
import { printPair } from './text/printValue';
import { deskWords } from './words';

/** A text that is not saved yet, and where it would lie. Refuses a title without an address, or with one that is taken. */
export async function createFile(parts: DeskParts, { kind, title, section }: Ask<'create'>): Promise<Answer<'create'>> {
  const refuse = (says: string): Answer<'create'> => ({ outcome: 'refused', says });
  const { slug, file, text } = newFile(parts, kind, title.replace(/\s+/g, ' ').trim(), section);
  if (slug === '') return refuse(deskWords.noName);
  if (slug === 'index' || (kind === 'page' && isTaken(slug))) return refuse(deskWords.takenBySite);
  const owner = parts.index().bySlug(kind, slug);
  if (owner) return refuse(deskWords.taken(owner.file));
  const { version } = await parts.store.read(file);
  if (version !== '') return refuse(deskWords.taken(file));
  return { outcome: 'done', opened: await openedAs(parts, { file, text, version: '' }) };
}

const NAMED = { page: 'title', author: 'name', dossier: 'headline', letter: 'subject' } as const;

function newFile({ site, clock }: DeskParts, kind: Ask<'create'>['kind'], title: string, section: string | undefined) {
  if (kind === 'article') return newArticle(title, section ?? site().sections[0]?.id ?? '', site(), clock());
  // A letter is called by its day.
  const slug = kind === 'letter' ? isoWithOffset(clock(), site().timeZone).slice(0, 10) : slugify(title);
  const lines = [...printPair(NAMED[kind], title, ''), ...(kind === 'page' ? ['description:'] : [])];
  return { slug, file: `${FOLDERS[kind]}/${slug}.md`, text: ['---', ...lines, '---', '', ''].join('\n') };
}
