import type { Problem } from '@/lib/content/problem';
import type { Ended } from './useActs';
import { useLive } from './useLive';

/** What came of the last act, and since when readers see it. */
export function Outcome({ ended }: { readonly ended: Ended | undefined }) {
  const live = useLive(ended?.watch);
  return (
    <div className={ended?.isFailure === true ? 'outcome failure' : 'outcome'}>
      <p role="status">
        {ended?.says} {live !== undefined && <span className={`${live.standing}-live`}>{live.says} </span>}
        {live?.address !== undefined && (
          <a href={live.address} target="_blank" rel="noreferrer">
            Voir sur le site
          </a>
        )}
      </p>
      {ended !== undefined && ended.problems.length > 0 && <ProblemList problems={ended.problems} />}
    </div>
  );
}

/** Problems with the words that name their field. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className="field-problems">
      {problems.map(({ line, column, field, message, severity }) => (
        <li key={`${line}:${column}:${field}:${message}`} className={severity === 'warning' ? 'advice' : 'error'}>
          {field !== '-' && <code>{field}</code>} {message}
        </li>
      ))}
    </ul>
  );
}
