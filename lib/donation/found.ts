import { isFrequency, type Gift } from './gift';
import { PAGE } from './paths';
import type { PaymentState } from './providers/provider';
import { failureWords, troubleWords, type FailureWords, type Trouble } from './words';

/** What can be known on the page that thanks; an unpaid gift is asked for again on another. */
export type ReturnState = Exclude<PaymentState, 'unpaid'>;

/** What the server tells a page of giving, through the only channel to the framework: the query of the path it draws. */
export interface Found {
  readonly trouble: Trouble | undefined;
  readonly failure: FailureWords;
  readonly state: ReturnState;
  readonly gift: Gift | undefined;
}

/** Reads it; what is missing or unknown is the more careful statement. */
export function readFound(query: URLSearchParams): Found {
  const trouble = query.get(PAGE.trouble) ?? '';
  const failure = query.get(PAGE.failure) ?? '';
  const state = query.get(PAGE.state) ?? '';
  const frequency = query.get(PAGE.frequency) ?? '';
  const cents = Number(query.get(PAGE.cents));
  return {
    trouble: isTrouble(trouble) ? trouble : undefined,
    failure: isFailure(failure) ? failure : 'payment',
    state: isState(state) ? state : 'unknown',
    gift: isFrequency(frequency) && Number.isSafeInteger(cents) && cents > 0 ? { frequency, cents } : undefined,
  };
}

/** Next's search parameters as a query. */
export function queryOf(parameters: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, one]))),
  );
}

const isTrouble = (word: string): word is Trouble => Object.hasOwn(troubleWords, word);
const isFailure = (word: string): word is FailureWords => Object.hasOwn(failureWords, word);
const isState = (word: string): word is ReturnState => ['paid', 'pending', 'unknown'].includes(word);
