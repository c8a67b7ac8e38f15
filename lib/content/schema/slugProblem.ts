import { slugify } from '../../text/slugify';
import { SLUG } from './fields';
import { topOf, type Problem } from '../problem';

/** What Dropbox, Nextcloud, Seafile and Syncthing add to the name of a file that two people have changed at once. */
const CONFLICT =
  /\s*\((?:[^()]*\s)?(?:conflicted copy|copie en conflit|SFConflict)\b[^()]*\)|\.sync-conflict-\d{8}-\d{6}(?:-\w+)?|_conflict-\d{8}-\d{6}/i;
/** What file managers add to a copy's. */
const COPY = /\s*(?:- )?\b(?:copie|copy)(?: \(?\d+\)?)?$|\s*\(\d+\)$/i;

/** What keeps a file's name from being the address of its page; `undefined` when nothing does. */
export function slugProblem(slug: string, file: string): Problem | undefined {
  if (SLUG.test(slug)) return undefined;
  const found = `le nom du fichier « ${slug} » ne peut être une adresse`;
  const isConflict = CONFLICT.test(slug);
  const original = slug.replace(isConflict ? CONFLICT : COPY, '');
  if (isConflict || (original !== slug && SLUG.test(original))) {
    const what = `${isConflict ? 'la copie en conflit' : 'sans doute une copie'} de « ${original}.md »`;
    return { ...topOf(file), message: `${found} : c’est ${what} ; comparez les deux, gardez-y ce qui est juste, puis supprimez la copie` };
  }
  const folded = slugify(slug);
  const advice = `écrivez des minuscules sans accent, des chiffres et des traits d’union${folded === '' ? '' : ` : ${folded}`}`;
  return { ...topOf(file), message: `${found} ; ${advice}` };
}
