import { useEffect, useState } from 'react';
import { ask, saysOf } from '../ask';
import type { Answer } from '@/lib/desk/protocol';

/** How often the public site is asked, in ms: at first as often as somebody looks, later as often as a cache forgets. */
const SOON = 200;
const LATER = 2000;
const SOON_FOR = 25;

/** Whether readers have what was done, asked of the public site until they do; `undefined` before its first answer. */
export function useLive(watch: string | undefined): Answer<'live'> | undefined {
  const [live, setLive] = useState<Answer<'live'>>();
  useEffect(() => {
    setLive(undefined);
    if (watch === undefined) return undefined;
    const dropped = new AbortController();
    void follow(watch, setLive, dropped.signal);
    return () => dropped.abort();
  }, [watch]);
  return live;
}

async function follow(watch: string, say: (live: Answer<'live'>) => void, signal: AbortSignal): Promise<void> {
  const isDropped = (): boolean => signal.aborted;
  for (let times = 0; !isDropped(); times += 1) {
    const answer = await ask.live({ watch }, signal).catch((error: unknown): Answer<'live'> | undefined => {
      if (isDropped()) return undefined;
      return { standing: 'unreachable', says: saysOf(error) };
    });
    if (isDropped() || answer === undefined) return;
    say(answer);
    if (answer.standing === 'live') return;
    await new Promise((resolve) => setTimeout(resolve, times < SOON_FOR ? SOON : LATER));
  }
}
