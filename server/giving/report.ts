import type { PaymentState } from '@/lib/donation/providers/provider';
import { ProviderFailure, type FailureKind } from '@/lib/donation/providers/failure';

/** Everything that can become of a post or of a return: the log's code and the metric's label. */
export type Outcome =
  | 'checkout'
  | 'calculated'
  | 'asked_again'
  | 'token_expired'
  | 'token_forged'
  | 'gift_changed'
  | 'gift_paid'
  | 'trapped'
  | 'foreign'
  | 'limited'
  | 'unreadable'
  | 'cancelled'
  | 'payment_failed'
  | `provider_${FailureKind}`
  | `payment_${PaymentState}`;

/** Reports an outcome. Never an amount, an address or a token: `failure` has a message made for the log. */
export type Report = (outcome: Outcome, failure?: ProviderFailure) => void;

interface Log {
  readonly error: (fields: object, message: string) => void;
  readonly debug: (fields: object, message: string) => void;
}

/** Counts every outcome; a provider's failure is an operator's business and gets a line of its own. */
export function reporter(log: Log, count: (outcome: Outcome) => void): Report {
  return (outcome, failure) => {
    count(outcome);
    if (failure) log.error({ giving: outcome, cause: failure.message }, 'payment provider failed');
    else log.debug({ giving: outcome }, 'giving');
  };
}

/** Reports a provider's failure and gives its kind; anything else is an error of ours and goes on. */
export function reportedFailure(error: unknown, report: Report): FailureKind {
  if (!(error instanceof ProviderFailure)) throw error;
  report(`provider_${error.kind}`, error);
  return error.kind;
}
