import { ProblemList, withField } from '../ProblemList';
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
      {ended && <ProblemList problems={ended.problems} line={withField} />}
    </div>
  );
}
