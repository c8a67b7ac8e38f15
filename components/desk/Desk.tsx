import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Opened } from '@/lib/desk/protocol';
import { kindOf } from '@/lib/content/kinds';
import { ask, saysOf } from './ask';
import { keptOf, takeOver } from './keeping';
import { List } from './list/List';
import { fileIn, placeOf } from './places';
import { useAsked } from './useAsked';
import type { Guard } from './writing/useLeaving';
import { Writing } from './writing/Writing';

/** The desk: the list, or the file that the address names. */
export function Desk() {
  const { answer: session, failure } = useAsked('', 0, (signal) => ask.session({}, signal));
  const { place, setGuard, move } = usePlace();
  useNoDrop();
  const [begun, setBegun] = useState<Opened>();
  const begin = (opened: Opened): void => {
    setBegun(opened);
    location.hash = placeOf(opened.file);
  };
  return (
    <>
      <header className="desk-head">
        <a href={placeOf()} className="desk-name">
          {session?.paper ?? 'Le bureau'}
        </a>
        <nav aria-label="Bureau">
          <a href={placeOf()}>Tous les textes</a>
          {session && (
            <a href={session.site} target="_blank" rel="noreferrer">
              Le site
            </a>
          )}
        </nav>
        <p className="quiet-words">{session?.editor}</p>
      </header>
      {failure !== undefined && (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
      {session && place === undefined && <List session={session} onBegun={begin} />}
      {session && place !== undefined && <File key={place} {...{ file: place, begun, session, setGuard, move }} />}
    </>
  );
}

/** A file that misses the text by an inch must not take the place of the desk. */
function useNoDrop(): void {
  useEffect(() => {
    const keepOut = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    window.addEventListener('dragover', keepOut);
    window.addEventListener('drop', keepOut);
    return () => {
      window.removeEventListener('dragover', keepOut);
      window.removeEventListener('drop', keepOut);
    };
  }, []);
}

/** Opens a file. One that was begun here and never saved is nowhere but in this browser. */
function File({
  file,
  begun,
  session,
  setGuard,
  move,
}: {
  readonly file: string;
  readonly begun: Opened | undefined;
  readonly session: Answer<'session'>;
  readonly setGuard: (guard: Guard | undefined) => void;
  readonly move: (file: string) => void;
}) {
  const [opened, setOpened] = useState(begun?.file === file ? begun : undefined);
  const [failure, setFailure] = useState('');
  const [isElsewhere, setElsewhere] = useState(false);
  const isOpen = opened !== undefined;
  useEffect(() => {
    if (isOpen) return undefined;
    const dropped = new AbortController();
    const open = async (): Promise<Opened> => {
      setElsewhere(await takeOver(file));
      return ask.open({ file }, dropped.signal);
    };
    open().then(setOpened, (error: unknown) => {
      if (dropped.signal.aborted) return;
      if (keptOf(file) === undefined) setFailure(saysOf(error));
      else setOpened(notThere(file));
    });
    return () => dropped.abort();
  }, [file, isOpen]);
  if (opened) return <Writing first={opened} isElsewhere={isElsewhere} session={session} setGuard={setGuard} onMoved={move} />;
  return <main>{failure !== '' && <p role="alert">{failure}</p>}</main>;
}

function notThere(file: string): Opened {
  const slug = /([^/]+?)(?:\/index)?\.\w+$/.exec(file)?.[1] ?? file;
  return { file, kind: kindOf(file), slug, state: 'draft', version: '', text: '', problems: [] };
}

interface Place {
  readonly place: string | undefined;
  readonly setGuard: (guard: Guard | undefined) => void;
  /** The same file lies elsewhere now. */
  readonly move: (file: string) => void;
}

/** The file in the address. Where something is not saved, the address stays until somebody has said what is to become of it. */
function usePlace(): Place {
  const [place, setPlace] = useState(() => fileIn(location.hash));
  const guard = useRef<Guard>(undefined);
  const shown = useRef(location.hash);
  useEffect(() => {
    const go = (): void => {
      shown.current = location.hash;
      setPlace(fileIn(location.hash));
    };
    const onChange = (): void => {
      const wanted = location.hash;
      if (wanted === shown.current) return;
      const isAsked = guard.current?.(() => {
        guard.current = undefined;
        history.replaceState(null, '', wanted === '' ? '#' : wanted);
        go();
      });
      if (isAsked === true) history.replaceState(null, '', shown.current);
      else go();
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  const setGuard = useCallback((next: Guard | undefined) => void (guard.current = next), []);
  const move = useCallback((file: string) => {
    shown.current = placeOf(file);
    history.replaceState(null, '', shown.current);
  }, []);
  return { place, setGuard, move };
}
