import type { Database } from './database';

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
    lastChange: database.prepare('SELECT max(id) FROM changes'),
    changesAfter: database.prepare('SELECT id, keys FROM changes WHERE id > ? ORDER BY id'),
  };
}
