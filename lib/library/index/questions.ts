import type { Database } from './database';

/** Two screens of a topic's front. */
const RELATED_OF_EACH = 40;

/** What an index is asked, each question understood once. */
export function statements(database: Database) {
  return {
    fileFields: database.prepare('SELECT fields FROM files WHERE path = ? AND fields IS NOT NULL'),
    holder: database.prepare(
      'SELECT id, path, fields, published, fronts, beside FROM files WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path LIMIT 1',
    ),
    rivals: database.prepare(
      'SELECT id, path, fields, published, fronts, beside FROM files WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path',
    ),
    slugs: database.prepare('SELECT DISTINCT slug FROM files WHERE kind = ? AND fields IS NOT NULL ORDER BY slug'),
    whole: database.prepare(
      'SELECT files.id, path, fields, published, fronts, beside, body, rules, typeset FROM files JOIN texts ON texts.id = files.id WHERE kind = ? AND slug = ? AND fields IS NOT NULL ORDER BY path LIMIT 1',
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
    // Of each front no more than its ${RELATED_OF_EACH} latest are weighed: what is further back has had its time. A front that few
    // articles are on says more than one that many are on, so each counts for one in its number of articles; the section counts as
    // much as a front of a hundred. Equals stand in the order of their distance in time.
    related: database.prepare(`
      SELECT files.fields FROM (
        SELECT file, entries.slug, entries.published, sum(1.0 / max(1, fronts.articles)) AS closeness
        FROM fronts CROSS JOIN entries ON entries.front = fronts.id
        WHERE fronts.key IN (SELECT value FROM json_each(?1)) AND entries.published <= ?2 AND entries.slug <> ?3
          AND entries.published >= coalesce((
            SELECT published FROM entries AS latest WHERE latest.front = fronts.id AND latest.published <= ?2
            ORDER BY latest.published DESC LIMIT 1 OFFSET ${RELATED_OF_EACH - 1}
          ), 0)
        GROUP BY file
      ) AS shared JOIN files ON files.id = shared.file
      ORDER BY closeness + (instr(files.fronts, ?4) > 0) * 0.01 DESC, abs(shared.published - ?5), shared.slug LIMIT ?6`),
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
    version: database.prepare('SELECT version FROM content'),
    lastChange: database.prepare('SELECT max(id) FROM changes'),
    changesAfter: database.prepare('SELECT id, keys FROM changes WHERE id > ? ORDER BY id'),
  };
}
