import { shared } from './shared';

/** Is called with what failed and was gone around, so that somebody mends it: the error, and in words what readers get instead. */
export type HearFault = (error: unknown, instead: string) => void;

const hearer = shared<HearFault>('faults');

/** Has `hear` called with every fault of this process from now on. */
export function hearFaults(hear: HearFault): void {
  hearer.value = hear;
}

/** Reports a fault; where nobody hears, as a warning of the process. */
export function tellFault(error: unknown, instead: string): void {
  if (hearer.value) hearer.value(error, instead);
  else process.emitWarning(`${instead}: ${error instanceof Error ? error.message : String(error)}`);
}
