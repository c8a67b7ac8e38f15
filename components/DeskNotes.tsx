import { formatProblem, type Problem } from '@/lib/content/problem';
import { CHANGES_PATH } from '@/lib/addresses/routes';
import style from './DeskNotes.module.css';

interface Props {
  problems: readonly Problem[];
}

const RELOAD = `new EventSource('${CHANGES_PATH}').onmessage = () => location.reload()`;

/** In development only: what editors have to mend, and the script that reloads the page when they do. */
export function DeskNotes({ problems }: Props) {
  return (
    <>
      {problems.length > 0 && (
        <ul className={style.deskNotes} lang="fr">
          {problems.map((problem) => (
            <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
          ))}
        </ul>
      )}
      <script dangerouslySetInnerHTML={{ __html: RELOAD }} />
    </>
  );
}
