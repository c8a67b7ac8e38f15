import { useEffect, useRef, useState } from 'react';
import type { Answer, Ask, Row } from '@/lib/desk/protocol';
import { ask } from '../ask';

interface Grown {
  readonly first: Answer<'list'>;
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

/** The rows of an answer, and those after it once they are asked for. */
export function useMore(question: Ask<'list'>, first: Answer<'list'> | undefined) {
  const [grown, setGrown] = useState<Grown>();
  const latest = useRef(first);
  useEffect(() => {
    latest.current = first;
  });
  const current = first === undefined ? undefined : grown?.first === first ? grown : { first, rows: first.rows, next: first.next };
  const more = async (): Promise<void> => {
    if (current?.next === undefined) return;
    const { rows, next } = await ask.list({ ...question, after: current.next });
    if (latest.current === current.first) setGrown({ first: current.first, rows: [...current.rows, ...rows], next });
  };
  return { rows: current?.rows ?? [], hasMore: current?.next !== undefined, more: () => void more() };
}
