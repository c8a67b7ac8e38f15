/** Told what failed and was gone around, so that somebody mends it: the error, and in words what readers get instead. */
export type HearFault = (error: unknown, instead: string) => void;

// On globalThis, because Next's bundle has a copy of this module and the server around it, which has the log, another.
const KEY = Symbol.for('newsroom.faults');

/** Has `hear` told of every fault of this process from now on. */
export function hearFaults(hear: HearFault): void {
  Reflect.set(globalThis, KEY, hear);
}

/** Tells of a fault; where nobody hears, as a warning of the process. */
export function tellFault(error: unknown, instead: string): void {
  const hear: unknown = Reflect.get(globalThis, KEY);
  if (isHearer(hear)) hear(error, instead);
  else process.emitWarning(`${instead}: ${error instanceof Error ? error.message : String(error)}`);
}

function isHearer(value: unknown): value is HearFault {
  return typeof value === 'function';
}
