import { routes } from '../../addresses/routes';
import { fieldsOf } from '../../library/index/fields';
import { slugify } from '../../text/slugify';
import type { Answer, Ask } from '../protocol';
import { listFiles } from './listFiles';
import type { NewsroomIndex } from './newsroomIndex';
import { rowOf } from './rows';

const COUNT = 12;

/** What may be meant by what is typed: of articles and dossiers their files' names, of authors and topics as they are written. */
export function complete(folder: string, index: NewsroomIndex, { what, typed }: Ask<'complete'>, now: number): Answer<'complete'> {
  if (what === 'topic') return { found: topics(index, typed) };
  const kind = what;
  const rows =
    typed.trim() === '' && kind !== 'article'
      ? index.ofKind(kind, '', COUNT).map((each) => rowOf(each, now))
      : listFiles(folder, index, { kind, search: typed }, now).rows;
  return {
    found: rows.slice(0, COUNT).map(({ slug, title }) => ({
      value: kind === 'author' ? title : slug,
      label: title,
      address: routes[kind](slug),
    })),
  };
}

/** Topics are what articles say: the word as the newest of them writes it. */
function topics(index: NewsroomIndex, typed: string): Answer<'complete'>['found'] {
  return index.topics(slugify(typed), COUNT).flatMap((key) => {
    const id = key.slice(key.indexOf(':') + 1);
    const newest = index.newestOf(key)?.fields;
    const word = newest === undefined ? undefined : fieldsOf('article', newest).topics.find((topic) => slugify(topic) === id);
    return word === undefined ? [] : [{ value: word, label: word, address: routes.topic(id) }];
  });
}
