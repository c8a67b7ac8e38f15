import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Field, Opened } from '@/lib/desk/protocol';
import type { Fields } from '@/lib/desk/text/value';
import { forget, keep, keptOf } from '../keeping';
import { copyOf, rebased, textOf, type Copy } from './copy';

/** What was typed before in this browser, and never saved. */
interface Found {
  readonly at: number;
  readonly text: string;
  /** Somebody has saved the file since. */
  readonly isOlder: boolean;
}

/** A file, what is typed in it, and what keeps it. */
export interface CopyInHand {
  readonly copy: Copy;
  readonly text: string;
  readonly isChanged: boolean;
  /** The browser has no room to keep what is typed. */
  readonly isUnkept: boolean;
  readonly found: Found | undefined;
  readonly typeFields: (fields: Fields) => void;
  readonly typeBody: (body: string) => void;
  /** After an act: the file is `opened` now, and `sent` was written. */
  readonly settle: (sent: Copy, opened: Opened) => void;
  /** Lays another text in hand, on the file as it is on the disk. */
  readonly replace: (opened: Opened, text?: string) => void;
  /** The file is the same and lies elsewhere, or is another version of itself: a picture was put beside it. */
  readonly moved: (place: Pick<Opened, 'file' | 'version'>) => void;
  readonly forgetFound: () => void;
}

/** How long nothing is typed before it is kept. */
const KEEP_MS = 300;

export function useCopy(first: Opened, form: readonly Field[]): CopyInHand {
  const [kept] = useState(() => foundOf(first));
  // A text that is nowhere else is not found again: it was never away.
  const [found, setFound] = useState(first.version === '' ? undefined : kept);
  const [copy, setCopy] = useState(() => copyOf(first, kept?.isOlder === false ? kept.text : undefined));
  const text = useMemo(() => textOf(copy, form), [copy, form]);
  const isChanged = text !== copy.opened.text || copy.opened.version === '';
  const isUnkept = useKeeping(copy.opened, text, isChanged);
  return {
    ...{ copy, text, isChanged, isUnkept, found },
    typeFields: useCallback((fields) => setCopy((now) => ({ ...now, fields })), []),
    typeBody: useCallback((body) => setCopy((now) => (now.body === body ? now : { ...now, body })), []),
    settle: useCallback((sent, opened) => setCopy((now) => rebased(now, sent, opened)), []),
    replace: useCallback((opened, typed) => setCopy(({ revision }) => copyOf(opened, typed, revision + 1)), []),
    moved: useCallback((place) => setCopy((now) => ({ ...now, opened: { ...now.opened, ...place } })), []),
    forgetFound: useCallback(() => setFound(undefined), []),
  };
}

function foundOf({ file, version, text: onDisk }: Opened): Found | undefined {
  const kept = keptOf(file);
  if (kept === undefined || kept.text === onDisk) return undefined;
  return { at: kept.at, text: kept.text, isOlder: version !== '' && kept.version !== version };
}

/** Keeps in the browser what is typed, and lets it go once it is on the disk. True when there is no room for it. */
function useKeeping({ file, version }: Opened, text: string, isChanged: boolean): boolean {
  const [isUnkept, setUnkept] = useState(false);
  const wasChanged = useRef(false);
  const lay = useRef(file);
  useEffect(() => {
    if (lay.current !== file) forget(lay.current);
    lay.current = file;
    if (!isChanged) {
      // What an earlier sitting left behind is somebody's to look at first.
      if (wasChanged.current) forget(file);
      wasChanged.current = false;
      return undefined;
    }
    wasChanged.current = true;
    const write = (): void => setUnkept(!keep({ file, version, text, at: Date.now() }));
    const timer = setTimeout(write, KEEP_MS);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [file, version, text, isChanged]);
  return isUnkept;
}
