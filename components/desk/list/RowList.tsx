import type { Problem } from '@/lib/content/problem';
import type { Answer, Row } from '@/lib/desk/protocol';
import { ask } from '../ask';
import { weightOf } from '../ProblemList';
import { dateWords } from '../moments';
import { placeOf } from '../places';
import { useAsked } from '../useAsked';
import { STATE_WORDS } from '../words';

/** At most this many files are judged at once. */
const MOST = 100;

/** Files in lines, with what is wrong with each. */
export function RowList({
  rows,
  timeZone,
  sections,
}: { readonly rows: readonly Row[]; readonly timeZone: string } & Pick<Answer<'session'>, 'sections'>) {
  const files = rows.slice(-MOST).map(({ file }) => file);
  const { answer } = useAsked(files.length === 0 ? undefined : files.join('\n'), 0, (signal) => ask.problems({ files }, signal));
  const label = (id: string | undefined): string | undefined => sections.find((section) => section.id === id)?.label ?? id;
  return (
    <ul className="files">
      {rows.map((row) => (
        <li key={row.file} className="file">
          <span className={`state ${row.state}-state`}>{STATE_WORDS[row.state]}</span>
          <div>
            <a href={placeOf(row.file)}>{row.title}</a>
            <p className="quiet-words">
              {[label(row.section), row.byline.join(', '), row.publishedAt === undefined ? undefined : dateWords(row.publishedAt, timeZone)]
                .filter((each) => each !== undefined && each !== '')
                .join(' · ')}
            </p>
            <RowProblems problems={(answer?.problems ?? []).filter(({ file }) => file === row.file)} errors={row.errors} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function RowProblems({ problems, errors }: { readonly problems: readonly Problem[]; readonly errors: number }) {
  const [first] = problems;
  if (first === undefined) return errors > 0 ? <p className="mistake">{`${errors} à corriger`}</p> : null;
  const others = problems.length - 1;
  return (
    <p className={weightOf(first)}>
      {first.message}
      {others > 0 && ` (et ${others} autre${others > 1 ? 's' : ''})`}
    </p>
  );
}
