import type { ArticleSummary } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { NO_PROBLEM, type KnownFile } from '../catalogue/knownFile';
import type { Summarize, Written } from '../catalogue/summary';

/** Path, mtimeMs, ctimeMs, size, the fields that say something. */
export type Row = readonly [string, number, number, number, Written];

/** What JSON keeps of a file; `undefined` when it never could be used, so that the next start reads it again. */
export function toRow(filed: KnownFile<ArticleSummary> | undefined): readonly unknown[] | undefined {
  if (!filed?.value) return undefined;
  const { file, stamp, value, problems } = filed;
  const written = Object.entries(value).filter(
    ([name, said]) => name !== 'slug' && said !== undefined && said !== false && !(Array.isArray(said) && said.length === 0),
  );
  // What is only the last good version gets no stamp: the next start reads the file again and says what is wrong with it.
  const { mtimeMs, ctimeMs, size } = problems.length > 0 ? { mtimeMs: 0, ctimeMs: 0, size: 0 } : stamp;
  return [file, mtimeMs, ctimeMs, size, Object.fromEntries(written)];
}

/** Throws `SyntaxError` for what is no list of rows. */
export function rowsOf(json: string): readonly Row[] {
  const rows: unknown = JSON.parse(json);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new SyntaxError('not a list of rows');
  return rows;
}

/** The fields themselves were checked when they were read; checksum and fingerprint say that they are still those. */
function isRow(row: unknown): row is Row {
  return (
    Array.isArray(row) && typeof row[0] === 'string' && typeof row[4] === 'object' && [1, 2, 3].every((at) => typeof row[at] === 'number')
  );
}

export function toFiled([file, mtimeMs, ctimeMs, size, written]: Row, summarize: Summarize): KnownFile<ArticleSummary> {
  const slug = slugOf(file);
  return { file, slug, stamp: { mtimeMs, ctimeMs, size }, value: summarize(slug, written), problems: NO_PROBLEM };
}
