import { isTextKind } from '../../content/kinds';
import { fieldsOf } from '../../library/index/fields';
import type { Row } from '../protocol';
import { standingOf } from '../standing';
import type { Listed } from './newsroomIndex';

/** A file as the list shows it at `now` (epoch milliseconds). */
export function rowOf(listed: Listed, now: number): Row {
  const { file, kind, slug, problems } = listed;
  const errors = problems.filter(({ severity }) => severity === undefined).length;
  const said = saidBy(listed, now);
  return { file, kind, slug, byline: [], ...said, state: errors > 0 ? 'faulty' : said.state, errors };
}

type Said = Pick<Row, 'title' | 'state'> & Partial<Pick<Row, 'section' | 'byline' | 'publishedAt'>>;

function saidBy({ file, kind, slug, fields }: Listed, now: number): Said {
  const nameless: Said = { title: isTextKind(kind) ? slug : file, state: 'published' };
  if (fields === undefined) return { ...nameless, state: 'faulty' };
  switch (kind) {
    case 'article': {
      const article = fieldsOf('article', fields);
      const { headline: title, section, byline, publishedAt } = article;
      return { title, section, byline: [...byline], publishedAt: publishedAt.epochMs, state: standingOf(article, now) };
    }
    case 'page':
      return { ...nameless, title: fieldsOf('page', fields).title };
    case 'author':
      return { ...nameless, title: fieldsOf('author', fields).name };
    case 'dossier':
      return { ...nameless, title: fieldsOf('dossier', fields).headline };
    case 'letter':
      return { ...nameless, title: fieldsOf('letter', fields).subject };
    case 'frontPlan':
      return { ...nameless, title: 'La une' };
    case 'site':
      return { ...nameless, title: 'Réglages du journal' };
  }
}
