/** Tells of instants when they come. */
export interface Timetable {
  /** Has `name` told at `epochMs`, or at once when that is past; the same name at the same instant is told once. */
  readonly set: (epochMs: number, name: string) => void;
  /** Tells at once what is due by the clock and the timer has not told yet. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/**
 * Longest sleep, in milliseconds. Timers count on while the clock is set or the machine is suspended, so it is asked
 * again every minute; and setTimeout takes anything above 2^31-1 ms for 1 ms.
 */
const LONGEST_SLEEP = 60_000;

/** `clock` answers the present in epoch milliseconds; `due` is told all names of the instants that have come. */
export function openTimetable(clock: () => number, due: (names: ReadonlySet<string>) => void): Timetable {
  const instants: number[] = [];
  const names = new Map<number, Set<string>>();
  let timer: NodeJS.Timeout | undefined;

  const sleep = (): void => {
    clearTimeout(timer);
    const [next] = instants;
    if (next === undefined) return;
    // A timer may fire a millisecond early by the clock: then it sleeps that millisecond, too.
    timer = setTimeout(wake, Math.min(Math.max(next - clock(), 1), LONGEST_SLEEP)).unref();
  };
  const wake = (): void => {
    const come = instants.splice(
      0,
      placeIn(instants, (instant) => instant <= clock()),
    );
    const told = new Set(come.flatMap((instant) => [...(names.get(instant) ?? [])]));
    for (const instant of come) names.delete(instant);
    sleep();
    if (told.size > 0) due(told);
  };
  return {
    set: (epochMs, name) => {
      const known = names.get(epochMs);
      if (known) return void known.add(name);
      names.set(epochMs, new Set([name]));
      instants.splice(
        placeIn(instants, (instant) => instant < epochMs),
        0,
        epochMs,
      );
      if (instants[0] === epochMs) sleep();
    },
    catchUp: () => {
      const [next] = instants;
      if (next !== undefined && next <= clock()) wake();
    },
    stop: () => {
      instants.length = 0;
      names.clear();
      clearTimeout(timer);
    },
  };
}

/** How many at the start of a sorted list are `before` the place that is looked for. */
function placeIn(sorted: readonly number[], before: (one: number) => boolean): number {
  const place = sorted.findIndex((one) => !before(one));
  return place === -1 ? sorted.length : place;
}
