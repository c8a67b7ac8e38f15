import type { FrontEntry } from '@/lib/addresses/fronts';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import style from './Archives.module.css';
import { EmptyNotice } from '../parts/EmptyNotice';
import { ListColumn } from '../parts/ListColumn';
import { FrontLinks } from './FrontLinks';
import { FrontHead } from './FrontHead';
import { Months } from './Months';

interface Props {
  /** Every month that has a story, newest first. */
  months: readonly FrontEntry[];
  topics: readonly FrontEntry[];
  authors: readonly FrontEntry[];
  genres: readonly FrontEntry[];
  dossiers: readonly FrontEntry[];
  /** Stories in all of them. */
  count: number;
}

/** The archives: each year with its months, and how much there is in each; then other ways to the stories. */
export function Archives({ months, topics, authors, genres, dossiers, count }: Props) {
  const years = new Set(months.map(({ id }) => id.slice(0, 4)));
  return (
    <ListColumn>
      <FrontHead title={words.archives} count={count} />
      {years.size === 0 && <EmptyNotice title={words.noArchive} advice={words.noStoryYetAdvice} />}
      {[...years].map((year) => (
        <Year key={year} year={year} months={months.filter(({ id }) => id.startsWith(`${year}-`))} />
      ))}
      <FrontLinks title={words.dossiers} kind="dossier" entries={dossiers} />
      <FrontLinks title={words.genres} kind="genre" entries={genres} />
      <FrontLinks title={words.topics} kind="topic" entries={topics} />
      <FrontLinks title={words.authors} kind="author" entries={authors} />
    </ListColumn>
  );
}

function Year({ year, months }: { year: string; months: readonly FrontEntry[] }) {
  return (
    <section className={style.year} aria-labelledby={`annee_${year}`}>
      <h2 id={`annee_${year}`}>
        <a href={routes.archive(year)}>{year}</a>
      </h2>
      <p>{words.stories(months.reduce((sum, { count }) => sum + count, 0))}</p>
      <Months months={months} />
    </section>
  );
}
