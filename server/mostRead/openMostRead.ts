import cluster from 'node:cluster';
import path from 'node:path';
import type { Library } from '@/lib/library/library';
import { settings } from '@/lib/process/settings';
import { MOST_READ_KEY, setMostRead } from '@/lib/selection/mostRead';
import { Counter } from './counter';
import { mostReadTold } from './messages';
import { Views } from './views';

interface Parts {
  readonly library: Pick<Library, 'site' | 'onChange'>;
  /** Has all pages dropped that were made from these keys. */
  readonly drop: (keys: ReadonlySet<string>) => void;
  /** Milliseconds between two lists. */
  readonly every: number;
  readonly failed: (error: unknown) => void;
}

/** What a process does for the list of the most read: `views` is to be told of each answer. */
export interface MostRead {
  readonly views: Views;
  readonly stop: () => void;
}

/** The file in which the scores of a machine outlive its processes. */
export function counterFile(): string {
  return path.join(settings().cacheDir, 'most-read.json');
}

/** For one process of several (`process.send` leads to the primary, which has the `Counter`), or for one that is alone. */
export function openMostRead(
  { library, drop, every, failed }: Parts,
  send = cluster.isWorker ? process.send?.bind(process) : undefined,
): MostRead {
  const views = new Views();
  const show = (slugs: readonly string[]): void => {
    setMostRead(slugs);
    drop(new Set([MOST_READ_KEY]));
  };
  const look = (): void => void (views.isOn = library.site.mostRead === true);
  look();
  const forget = library.onChange((keys) => keys.has('site') && look());
  const tell = send ? toPrimary(send, show) : alone(show, failed);
  const settle = (): void => {
    if (views.isOn) tell(views.take());
  };
  const timer = setInterval(settle, every).unref();
  return {
    views,
    stop: () => {
      clearInterval(timer);
      forget();
      settle();
    },
  };
}

type Tell = (views: ReadonlyMap<string, number>) => void;

function alone(show: (slugs: readonly string[]) => void, failed: (error: unknown) => void): Tell {
  const counter = new Counter({ file: counterFile(), clock: Date.now, changed: show, failed });
  show(counter.slugs);
  return (views) => {
    counter.add(views);
    counter.settle();
  };
}

function toPrimary(send: (message: object) => unknown, show: (slugs: readonly string[]) => void): Tell {
  process.on('message', (message: unknown) => {
    const told = mostReadTold.safeParse(message).data;
    if (told) show(told.mostRead);
  });
  return (views) => void send({ views: Object.fromEntries(views) });
}
