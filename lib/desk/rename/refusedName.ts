import { existsSync } from 'node:fs';
import path from 'node:path';
import { isTaken } from '../../addresses/address';
import { GIVING_PAGE } from '../../addresses/routes';
import { slugOf } from '../../content/contentFiles';
import type { TextKind } from '../../content/kinds';
import { SLUG } from '../../content/schema/fields';
import { slugify } from '../../text/slugify';
import type { DeskParts } from '../deskParts';
import type { Fields } from '../text/value';
import { deskWords as say } from '../words';

/** A text that is to have another name. */
export interface Renamed {
  readonly kind: TextKind;
  readonly file: string;
  /** As typed. */
  readonly fields: Fields;
  readonly slug: string;
}

/** Why a text cannot have a name, as a sentence; `undefined` when it can. */
export function refusedName(
  { folder, index }: Pick<DeskParts, 'folder' | 'index'>,
  { kind, file, fields, slug }: Renamed,
): string | undefined {
  if (!SLUG.test(slug) || slug === 'index') return say.badName;
  if (kind === 'page' && slugOf(file) === GIVING_PAGE) return say.givingStays;
  if (kind === 'page' && isTaken(slug)) return say.takenBySite;
  const signed = slugify(typeof fields.name === 'string' ? fields.name : '');
  if (kind === 'author' && signed !== slug) return say.asTheySign(signed);
  const owner = index().bySlug(kind, slug);
  // One that was renamed a moment ago is known to the index for a while yet.
  return owner && existsSync(path.join(folder, owner.file)) ? say.taken(owner.file) : undefined;
}
