import { useState } from 'react';
import type { Exchange as Exchanged } from '@/lib/desk/protocol';
import { ask, saysOf } from '../ask';
import { useAsked } from '../useAsked';
import { Conflicts } from './Conflicts';

/** Sends what was done here to the others and fetches what they did. What both have changed is shown, and nothing merged. */
export function Exchange() {
  const { answer } = useAsked('', 0, (signal) => ask.exchange({}, signal));
  const [last, setLast] = useState<Exchanged>();
  const [says, setSays] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const now = last ?? answer;
  const run = async (exchange: () => Promise<Exchanged>): Promise<void> => {
    setBusy(true);
    try {
      const done = await exchange();
      setLast(done);
      setSays(undefined);
    } catch (error) {
      setSays(saysOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (now === undefined || now.standing === 'none') return null;
  return (
    <section className="exchange" aria-label="Échanger avec les autres postes">
      <p role="status">{says ?? now.says}</p>
      <div className="notice-buttons">
        <button type="button" disabled={isBusy} onClick={() => void run(() => ask.fetch({}))}>
          Recevoir
        </button>
        <button type="button" disabled={isBusy || now.ahead === 0} onClick={() => void run(() => ask.send({}))}>
          Envoyer
        </button>
      </div>
      <Conflicts conflicts={now.conflicts} isBusy={isBusy} onSettle={(settled) => void run(() => ask.fetch({ settled: [...settled] }))} />
    </section>
  );
}
