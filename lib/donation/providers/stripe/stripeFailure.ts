import Stripe from 'stripe';
import { ProviderFailure, type FailureKind } from '../failure';

/** The SDK's errors in our words. Its messages quote keys and parameters, so only type, status and code go on. */
export function stripeFailure(call: string, error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const { type, statusCode, code } = error;
  return new ProviderFailure(kindOf(error), `${call}: ${type} ${statusCode ?? '-'} ${code ?? '-'}`, statusCode);
}

/** True when another request with the same idempotency key is under way. https://docs.stripe.com/error-codes */
export function isKeyInUse(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'idempotency_key_in_use';
}

/** True for the replay of a failure that Stripe has answered before under the same key. https://docs.stripe.com/api/idempotent_requests */
export function isReplayed(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeAPIError && error.headers?.['idempotent-replayed'] === 'true';
}

function kindOf(error: Stripe.errors.StripeError): FailureKind {
  if (error instanceof Stripe.errors.StripeConnectionError) return isTimeout(error.detail) ? 'slow' : 'down';
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'limiting';
  if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError)
    return 'misconfigured';
  // A 5xx, or a page of HTML where JSON was promised.
  return error instanceof Stripe.errors.StripeAPIError ? 'down' : 'refusing';
}

function isTimeout(detail: unknown): boolean {
  return detail instanceof Error && 'code' in detail && detail.code === 'ETIMEDOUT';
}
