import { useCallback, useState } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { Act, Field, Opened } from '@/lib/desk/protocol';
import { ask, saysOf } from '../ask';
import { textOf, type Copy } from '../writing/copy';
import type { CopyInHand } from '../writing/useCopy';

/** How the last act ended. */
export interface Ended {
  readonly says: string;
  readonly isFailure: boolean;
  readonly problems: readonly Problem[];
  /** What to ask `live` with. */
  readonly watch: string | undefined;
}

/** Somebody else has saved meanwhile. */
interface Stale {
  readonly act: Act;
  readonly says: string;
  readonly theirs: Opened | undefined;
}

export interface Acts {
  readonly isBusy: boolean;
  readonly ended: Ended | undefined;
  readonly stale: Stale | undefined;
  /** True once it is done. `on` is the copy that it is done with, the one in hand unless another is given. */
  readonly act: (wanted: Act, on?: Copy) => Promise<boolean>;
  readonly resolve: () => void;
}

export function useActs({ copy, settle }: CopyInHand, form: readonly Field[]): Acts {
  const [isBusy, setBusy] = useState(false);
  const [ended, setEnded] = useState<Ended>();
  const [stale, setStale] = useState<Stale>();
  const act = async (wanted: Act, on: Copy = copy): Promise<boolean> => {
    const { file, version } = on.opened;
    const failed = (says: string, problems: readonly Problem[] = []): void =>
      setEnded({ says, problems, isFailure: true, watch: undefined });
    setBusy(true);
    try {
      const answer = await ask.act({ file, version, text: textOf(on, form), act: wanted });
      if (answer.outcome === 'done') {
        settle(on, answer.opened);
        setEnded({ says: answer.says, isFailure: false, problems: [], watch: answer.watch });
        return true;
      }
      if (answer.outcome === 'stale') setStale({ act: wanted, says: answer.says, theirs: answer.theirs });
      else failed(answer.says, answer.outcome === 'refused' ? answer.problems : []);
    } catch (error) {
      failed(saysOf(error));
    } finally {
      setBusy(false);
    }
    return false;
  };
  return { isBusy, ended, stale, act, resolve: useCallback(() => setStale(undefined), []) };
}
