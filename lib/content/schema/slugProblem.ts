import { slugify } from '../../text/slugify';
import { SLUG } from './fields';
import { topOf, type Problem } from '../problem';

/** What keeps a file's name from being the address of its page; `undefined` when nothing does. */
export function slugProblem(slug: string, file: string): Problem | undefined {
  if (SLUG.test(slug)) return undefined;
  const folded = slugify(slug);
  const advice = `écrivez des minuscules sans accent, des chiffres et des traits d’union${folded === '' ? '' : ` : ${folded}`}`;
  return { ...topOf(file), message: `le nom du fichier « ${slug} » ne peut être une adresse ; ${advice}` };
}
