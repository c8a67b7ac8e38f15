import { useEffect, useState } from 'react';
import { KINDS } from '@/lib/content/kinds';
import { STATES, type Answer, type DeskState, type Opened, type Row } from '@/lib/desk/protocol';
import type { Kind } from '@/lib/content/kinds';
import { ask } from '../ask';
import { useAsked } from '../useAsked';
import { KIND_WORDS, STATE_WORDS } from '../words';
import { Exchange } from './Exchange';
import { KeptTexts } from './KeptTexts';
import { NewDialog } from './NewDialog';
import { RowList } from './RowList';
import { useMore } from './useMore';

/** Everything that the paper has, newest first, by what it is and how it stands. */
export function List({ session, onBegun }: { readonly session: Answer<'session'>; readonly onBegun: (opened: Opened) => void }) {
  const [kind, setKind] = useState<Kind>('article');
  const [state, setState] = useState<DeskState>();
  const [search, setSearch] = useState('');
  const [isNew, setNew] = useState(false);
  const [round, setRound] = useState(0);
  const question = { kind, ...(state && { state }), ...(search.trim() !== '' && { search: search.trim() }) };
  const { answer, failure } = useAsked(`${round} ${JSON.stringify(question)}`, search === '' ? 0 : 150, (signal) =>
    ask.list(question, signal),
  );
  const { rows, hasMore, more } = useMore(question, answer);
  const isReading = answer?.reading !== undefined;
  useEffect(() => {
    document.title = `Le bureau — ${session.paper}`;
  }, [session.paper]);
  useEffect(() => {
    if (!isReading) return undefined;
    const timer = setTimeout(() => setRound((now) => now + 1), 500);
    return () => clearTimeout(timer);
  }, [isReading, round]);
  return (
    <main className="catalogue">
      <div className="catalogue-head">
        <h1>Le bureau</h1>
        <button type="button" className="main-button" onClick={() => setNew(true)}>
          Nouveau
        </button>
      </div>
      <KeptTexts timeZone={session.timeZone} />
      {session.hasRemote && <Exchange />}
      <search className="catalogue-search">
        <label>
          Chercher
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <label>
          Quoi
          <select value={kind} onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'article')}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {KIND_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
      </search>
      <div className="states" role="group" aria-label="État">
        <StateButton label="Tous" isChosen={state === undefined} onChoose={() => setState(undefined)} />
        {STATES.map((each) => (
          <StateButton
            key={each}
            label={STATE_WORDS[each]}
            count={answer?.counts?.[each]}
            isChosen={state === each}
            onChoose={() => setState(each)}
          />
        ))}
      </div>
      <p role="status" className="help">
        {failure ?? statusOf(answer, rows)}
      </p>
      <RowList rows={rows} timeZone={session.timeZone} sections={session.sections} />
      {hasMore && (
        <button type="button" onClick={more}>
          Plus anciens
        </button>
      )}
      {isNew && <NewDialog sections={session.sections} onBegun={onBegun} onClose={() => setNew(false)} />}
    </main>
  );
}

function statusOf(answer: Answer<'list'> | undefined, rows: readonly Row[]): string {
  if (answer === undefined) return '';
  if (answer.reading !== undefined) return `Le bureau lit les textes pour la première fois : ${answer.reading} lus.`;
  return rows.length === 0 ? 'Rien ici.' : '';
}

function StateButton({
  label,
  count,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly count?: number | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" className="quiet" aria-pressed={isChosen} onClick={onChoose}>
      {label}
      {count !== undefined && <span className="quiet-words"> {count.toLocaleString('fr')}</span>}
    </button>
  );
}
