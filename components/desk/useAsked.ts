import { useEffect, useRef, useState } from 'react';
import { DeskError } from './ask';

/** What was answered last, and what went wrong since. */
interface Asked<T> {
  readonly answer: T | undefined;
  /** What it was the answer to. */
  readonly of: string | undefined;
  readonly failure: string | undefined;
}

/**
 * Asks for `key` once it has stood still for `delayMs`; a request for an older key is dropped. Nothing is asked while `key` is
 * `undefined`. `question` may be another function each time: the last one is called.
 */
export function useAsked<T>(key: string | undefined, delayMs: number, question: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ answer: undefined, of: undefined, failure: undefined });
  const last = useRef(question);
  useEffect(() => {
    last.current = question;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    const dropped = new AbortController();
    const failed = (error: unknown): void => {
      if (dropped.signal.aborted) return;
      if (!(error instanceof DeskError)) throw error;
      setAsked((before) => ({ ...before, failure: error.message }));
    };
    const timer = setTimeout(() => {
      last.current(dropped.signal).then((answer) => {
        if (!dropped.signal.aborted) setAsked({ answer, of: key, failure: undefined });
      }, failed);
    }, delayMs);
    return () => {
      clearTimeout(timer);
      dropped.abort();
    };
  }, [key, delayMs]);
  return asked;
}
