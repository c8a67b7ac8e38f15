import { isFrequency, type Gift } from './gift';
import { readTyped, writeTyped, type Typed } from './giftFields';
import { GIFT_PARAMETER } from './paths';
import type { PaymentState } from './providers/provider';
import { failureWords, troubleWords, type FailureWords, type Trouble } from './words';

/**
 * The parameters that the server gives to the pages it has drawn: its own findings, checked, in the only channel there
 * is to the framework. A reader's query never gets there.
 */
const PARAMETERS = {
  trouble: 'souci',
  failure: 'motif',
  state: 'etat',
  frequency: 'frequence',
  cents: 'centimes',
  compute: 'calculer',
} as const;

/** What a page shows that has the form. */
export interface FormFindings {
  readonly typed: Typed;
  /** Why the form comes back although its fields are right. */
  readonly trouble?: Trouble | undefined;
  /** Why there is no payment. */
  readonly failure?: FailureWords | undefined;
  /** True when the cost was asked for. */
  readonly compute?: boolean;
}

/** What can be known on the page that thanks; an unpaid gift is asked for again on another. */
export type ReturnState = Exclude<PaymentState, 'unpaid'>;

/** What a page shows that is about one gift. */
export interface GiftFindings {
  readonly gift: Gift | undefined;
  readonly state?: ReturnState | undefined;
  /** The gift as the site sealed it. */
  readonly sealed?: string | undefined;
}

/** The query of a page with the form; `readFormFindings` reads the same back. */
export function writeFormFindings({ typed, trouble, failure, compute = false }: FormFindings): URLSearchParams {
  const query = writeTyped(typed);
  if (trouble !== undefined) query.set(PARAMETERS.trouble, trouble);
  if (failure !== undefined) query.set(PARAMETERS.failure, failure);
  if (compute) query.set(PARAMETERS.compute, '1');
  return query;
}

/** What is missing or unknown is left out. */
export function readFormFindings(query: URLSearchParams): FormFindings {
  const trouble = query.get(PARAMETERS.trouble) ?? '';
  const failure = query.get(PARAMETERS.failure) ?? '';
  return {
    typed: readTyped(query),
    trouble: isTrouble(trouble) ? trouble : undefined,
    failure: isFailure(failure) ? failure : undefined,
    compute: query.has(PARAMETERS.compute),
  };
}

/** The query of a page about one gift; `readGiftFindings` reads the same back. */
export function writeGiftFindings({ gift, state, sealed }: GiftFindings): URLSearchParams {
  return new URLSearchParams({
    ...(state !== undefined && { [PARAMETERS.state]: state }),
    ...(gift && { [PARAMETERS.frequency]: gift.frequency, [PARAMETERS.cents]: String(gift.cents) }),
    ...(sealed !== undefined && { [GIFT_PARAMETER]: sealed }),
  });
}

/** What is missing or unknown is left out. */
export function readGiftFindings(query: URLSearchParams): GiftFindings {
  const state = query.get(PARAMETERS.state) ?? '';
  const frequency = query.get(PARAMETERS.frequency) ?? '';
  const cents = Number(query.get(PARAMETERS.cents));
  return {
    gift: isFrequency(frequency) && Number.isSafeInteger(cents) && cents > 0 ? { frequency, cents } : undefined,
    state: isState(state) ? state : undefined,
    sealed: query.get(GIFT_PARAMETER) ?? undefined,
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
