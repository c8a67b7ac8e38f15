import type { Answer } from '@/lib/desk/protocol';
import { forget } from '../keeping';
import { dayOf } from '../moments';
import { ActDialog } from '../acts/ActDialog';
import type { NamedAct } from '../acts/availableActs';
import { HistoryDialog } from '../versions/HistoryDialog';
import { ProblemList, withField } from '../ProblemList';
import { ReviewDialog } from '../acts/ReviewDialog';
import { StaleDialog } from '../versions/StaleDialog';
import type { Acts } from '../acts/useActs';
import type { CopyInHand } from './useCopy';

export type Asking = NamedAct | 'history' | 'review' | 'found';

/** What somebody at a file is asked: before an act, about its past, or which of two versions is to stay. */
export function WritingDialogs({
  asking,
  inHand,
  acts,
  session,
  onClose,
}: {
  readonly asking: Asking | undefined;
  readonly inHand: CopyInHand;
  readonly acts: Acts;
  readonly session: Answer<'session'>;
  readonly onClose: () => void;
}) {
  const { copy, text, found, replace, forgetFound } = inHand;
  const { opened } = copy;
  const { timeZone } = session;
  const act = async (wanted: Parameters<Acts['act']>[0]): Promise<void> => {
    if (await acts.act(wanted)) onClose();
  };
  if (acts.stale) {
    const { act: wanted, says, theirs } = acts.stale;
    const mine = { ...copy, opened: { ...(theirs ?? opened), version: theirs?.version ?? '' } };
    return (
      <StaleDialog
        {...{ says, theirs, mine: text }}
        onClose={acts.resolve}
        onMine={() => {
          acts.resolve();
          void acts.act(wanted, mine).then((isDone) => isDone && onClose());
        }}
        onTheirs={() => {
          acts.resolve();
          onClose();
          if (theirs) replace(theirs);
        }}
      />
    );
  }
  if (asking === undefined) return null;
  if (asking === 'review') return <ReviewDialog file={opened.file} timeZone={timeZone} onClose={onClose} />;
  if (asking === 'history') {
    return (
      <HistoryDialog
        {...{ file: opened.file, text, timeZone, isBusy: acts.isBusy, onClose }}
        onBringBack={(id) => void act({ act: 'bringBack', id })}
      />
    );
  }
  if (asking === 'found') {
    return (
      <StaleDialog
        says="Ce que vous aviez tapé, et le fichier tel qu’il est à présent."
        mine={found?.text ?? ''}
        theirs={opened}
        onMine={() => {
          replace(opened, found?.text);
          forgetFound();
          onClose();
        }}
        onTheirs={() => {
          forget(opened.file);
          forgetFound();
          onClose();
        }}
      />
    );
  }
  return (
    <ActDialog
      key={asking}
      wanted={asking}
      slug={opened.slug}
      today={dayOf(Date.now(), timeZone)}
      isBusy={acts.isBusy}
      failure={
        acts.ended?.isFailure === true && (
          <div className="failure" role="alert">
            <p>{acts.ended.says}</p>
            <ProblemList problems={acts.ended.problems} line={withField} />
          </div>
        )
      }
      onAct={(wanted) => void act(wanted)}
      onClose={onClose}
    />
  );
}
