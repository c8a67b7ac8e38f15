import * as z from 'zod';
import type { Heard } from '@/lib/library/thread/channel';
import type { IndexedPaper } from '@/lib/library/thread/indexedPaper';
import { fromIndexer, toIndexer, type FromIndexer, type ToIndexer } from '@/lib/library/thread/messages';
import type { Connection } from '@/lib/library/thread/openIndexedLibrary';
import { openIndexer } from './openIndexer';

// Of several processes, the first has the indexer; the others speak to it over the channel that a parent has to its children.

const fromReader = z.object({ toIndexer: z.union([z.literal('hello'), toIndexer]) });
const toReader = z.object({ fromIndexer: z.union([fromIndexer, z.object({ kind: z.literal('lost'), message: z.string() })]) });

/** Another process, as its parent speaks to it. */
interface Reader {
  readonly id: number;
  readonly send: (message: z.input<typeof toReader>) => void;
}

/** What the first process itself hears of the indexer. */
type RelayEvents = Pick<Heard, 'log' | 'purged'> & { readonly failed: (error: unknown) => void };

/** Lets the other processes speak to an indexer of this one. */
export function openRelay(paper: IndexedPaper, { failed, log, purged }: RelayEvents) {
  const readers = new Map<number, Reader>();
  /** Who asked, and under which number of its own. */
  const asked = new Map<number, { readonly reader: number; readonly id: number }>();
  const known = new Map<'open' | 'compared' | 'refused', FromIndexer>();
  let last = 0;
  const hear = (said: FromIndexer): void => {
    if (said.kind === 'done') {
      const { reader, id } = asked.get(said.id) ?? {};
      asked.delete(said.id);
      if (reader !== undefined && id !== undefined) readers.get(reader)?.send({ fromIndexer: { ...said, id } });
      return;
    }
    if (said.kind === 'open') known.delete('refused');
    if (said.kind === 'open' || said.kind === 'compared' || said.kind === 'refused') known.set(said.kind, said);
    if (said.kind === 'warned') failed(new Error(said.message));
    else if (said.kind === 'log') log(said.level, said.fields, said.message);
    else if (said.kind === 'purged') purged(said);
    else for (const { send } of readers.values()) send({ fromIndexer: said });
  };
  const indexer = openIndexer(paper, hear, (error) => {
    failed(error);
    asked.clear();
    for (const { send } of readers.values()) send({ fromIndexer: { kind: 'lost', message: error.message } });
  });
  return {
    /** True once everything that changed while nothing ran has been taken in. */
    isCompared: () => known.has('compared'),
    heed: (reader: Reader, message: unknown): void => {
      const said = fromReader.safeParse(message).data?.toIndexer;
      if (said === undefined) return;
      if (said === 'hello') {
        readers.set(reader.id, reader);
        for (const told of known.values()) reader.send({ fromIndexer: told });
        return;
      }
      // The indexer is not one reader's to end, and hears of the folder from this process.
      if (said.kind === 'close' || said.kind === 'saw' || said.kind === 'lost') return;
      if (said.kind === 'damaged' || said.kind === 'wake') return void indexer.tell(said);
      const id = (last += 1);
      asked.set(id, { reader: reader.id, id: said.id });
      if (!indexer.tell({ ...said, id })) hear({ kind: 'done', id, error: 'the indexer is being started again' });
    },
    leave: (reader: number): void => void readers.delete(reader),
    close: () => indexer.close(),
  };
}

/** The same from the other side: for a process that has a parent with an indexer. */
export function connectToParent(heard: (said: FromIndexer) => void, lost: (error: Error) => void): Connection {
  const send = (message: 'hello' | ToIndexer): boolean =>
    process.send?.({ toIndexer: message } satisfies z.input<typeof fromReader>) ?? false;
  const hear = (message: unknown): void => {
    const said = toReader.safeParse(message).data?.fromIndexer;
    if (said?.kind === 'lost') lost(new Error(said.message));
    else if (said) heard(said);
  };
  process.on('message', hear);
  send('hello');
  return {
    tell: send,
    close: () => {
      process.off('message', hear);
      return Promise.resolve();
    },
  };
}
