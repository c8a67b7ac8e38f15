import type { Database, Statement } from './database';

/** Two screens of a topic’s front. */
const RELATED_OF_EACH = 40;

/** What an index is asked, each question understood once. */
export function statements(database: Database) {
  const related = new Map<number, Statement>();
  return {
    fileFields: database.prepare('SELECT fields FROM files WHERE path = ? AND fields IS NOT NULL'),
    holder: database.prepare(
      'SELECT id, path, fields, published, fronts, beside, expires FROM files WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path LIMIT 1',
    ),
    rivals: database.prepare(
      'SELECT id, path, fields, published, fronts, beside, expires FROM files WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path',
    ),
    slugs: database.prepare('SELECT DISTINCT slug FROM files WHERE kind = ? AND fields IS NOT NULL ORDER BY slug'),
    whole: database.prepare(
      'SELECT files.id, path, fields, published, fronts, beside, expires, body, rules, typeset FROM files JOIN texts ON texts.id = files.id WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path LIMIT 1',
    ),
    // The entries first: an index alone is walked to the offset, and only what is shown is looked up.
    list: database.prepare(`
      SELECT files.fields FROM (
        SELECT file, published, slug FROM entries
        WHERE front = (SELECT id FROM fronts WHERE key = ?) AND published <= ?
        ORDER BY published DESC, slug LIMIT ? OFFSET ?
      ) AS listed CROSS JOIN files ON files.id = listed.file ORDER BY listed.published DESC, listed.slug`),
    newer: database.prepare(`
      SELECT files.fields FROM entries JOIN files ON files.id = entries.file
      WHERE front = (SELECT id FROM fronts WHERE key = ?1) AND entries.published >= ?2 AND entries.published <= ?4
        AND (entries.published > ?2 OR entries.slug < ?3)
      ORDER BY entries.published, entries.slug DESC LIMIT 1`),
    older: database.prepare(`
      SELECT files.fields FROM entries JOIN files ON files.id = entries.file
      WHERE front = (SELECT id FROM fronts WHERE key = ?1) AND entries.published <= ?2
        AND (entries.published < ?2 OR entries.slug > ?3)
      ORDER BY entries.published DESC, entries.slug LIMIT 1`),
    related: (topics: number): Statement => {
      const known = related.get(topics) ?? database.prepare(relatedOf(topics));
      related.set(topics, known);
      return known;
    },
    articles: database.prepare('SELECT articles FROM fronts WHERE key = ?'),
    later: database.prepare('SELECT count(*) FROM entries WHERE front = (SELECT id FROM fronts WHERE key = ?) AND published > ?'),
    frontKeys: database.prepare('SELECT key FROM fronts WHERE key > ? AND key < ? AND articles > 0'),
    problems: database.prepare(`
      SELECT problems FROM files WHERE problems IS NOT NULL
      UNION ALL SELECT problem FROM clashes
      UNION ALL SELECT value FROM meta WHERE name = 'folderProblems'`),
    nextDue: database.prepare(`
      SELECT published FROM entries WHERE front = (SELECT id FROM fronts WHERE key = 'latest') AND published > ?
      ORDER BY published LIMIT 1`),
    due: database.prepare(`
      SELECT entries.slug, files.fronts FROM entries JOIN files ON files.id = entries.file
      WHERE front = (SELECT id FROM fronts WHERE key = 'latest') AND entries.published > ? AND entries.published <= ?`),
    nextExpiry: database.prepare('SELECT min(expires) FROM files WHERE expires IS NOT NULL'),
    expired: database.prepare('SELECT slug, expires FROM files WHERE expires IS NOT NULL AND expires <= ?'),
    version: database.prepare('SELECT version FROM content'),
    lastChange: database.prepare('SELECT max(id) FROM changes'),
    changesAfter: database.prepare('SELECT id, keys FROM changes WHERE id > ? ORDER BY id'),
  };
}

/**
 * The question for what shares some of a number of topics: `?1` until when, `?2` an article to leave out, `?3` its section as JSON, `?4` its
 * instant, `?5` how many, and from `?6` on the keys of the topics.
 *
 * Of each topic no more than its latest are weighed: what is further back has had its time, and a topic of fifty thousand
 * articles, or of five thousand of one instant, costs no more than others. A topic that few articles are on says more than one that many
 * are on, so each counts for one in its number of articles; the section counts as much as a topic of a hundred. Equals stand in the
 * order of their distance in time.
 */
function relatedOf(topics: number): string {
  const latest = Array.from(
    { length: topics },
    (_, number) => `
    SELECT * FROM (
      SELECT file, entries.slug, entries.published, 1.0 / max(1, fronts.articles) AS weight
      FROM fronts CROSS JOIN entries ON entries.front = fronts.id
      WHERE fronts.key = ?${String(6 + number)} AND entries.published <= ?1 AND entries.slug <> ?2
      ORDER BY entries.published DESC, entries.slug LIMIT ${String(RELATED_OF_EACH)}
    )`,
  );
  return `
    SELECT files.fields FROM (
      SELECT file, slug, published, sum(weight) AS closeness FROM (${latest.join(' UNION ALL ')}) GROUP BY file
    ) AS shared JOIN files ON files.id = shared.file
    ORDER BY closeness + (instr(files.fronts, ?3) > 0) * 0.01 DESC, abs(shared.published - ?4), shared.slug LIMIT ?5`;
}
