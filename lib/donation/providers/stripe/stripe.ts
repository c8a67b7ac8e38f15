import Stripe from 'stripe';
import * as z from 'zod';
import { ProviderFailure, failureOfStatus, unlessMissing } from '../failure';
import { followable } from '../limits';
import type { Order, OrderedGift, PaymentState, Provider } from '../provider';
import { stripeFailure } from './stripeFailure';
import { onePage } from './stripeKeys';
import type { StripeSettings } from './stripeSettings';

/** Stripe writes the id of the payment page here; encoded braces would stay braces. */
const SESSION = 'session_id';
const SESSION_TEMPLATE = '{CHECKOUT_SESSION_ID}';

/** Stripe Checkout, for single and monthly gifts. https://docs.stripe.com/api/checkout/sessions/create */
export function stripeProvider({ secretKey, description, apiUrl, timeoutMs }: StripeSettings): Provider {
  const stripe = new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: 1, telemetry: false, ...(apiUrl && at(apiUrl)) });
  const { sessions } = stripe.checkout;
  return {
    start: async (order, signal) => {
      const create = (idempotencyKey: string) => sessions.create(sessionOf(order), { idempotencyKey });
      const { url } = await answered('stripe checkout', opened, onePage(order.reference, create, signal));
      return followable(url, description.origins);
    },
    confirm: async (ordered, query) => {
      const id = query.get(SESSION) ?? '';
      if (!/^cs_(?:test|live)_\w{1,200}$/.test(id)) return 'unknown';
      const session = await unlessMissing(answered('stripe confirmation', settled, sessions.retrieve(id)));
      return session ? stateOf(ordered, session) : 'unknown';
    },
  };
}

const opened = z.object({ url: z.string() });

// The session also holds the payer's name and address; a shape that does not name them never holds them.
const settled = z.object({
  client_reference_id: z.string().nullish(),
  status: z.string(),
  payment_status: z.string(),
  amount_total: z.int(),
  currency: z.string(),
});
type Settled = z.output<typeof settled>;

/**
 * The SDK takes any JSON without an `error` for a success, whatever its status (measured with 23.1): a proxy's
 * `{"message": …}` with a 500 comes back as a session. So status and shape are checked here.
 */
async function answered<S extends z.ZodType>(call: string, shape: S, request: Promise<Stripe.Response<unknown>>): Promise<z.output<S>> {
  const session = await request.catch((error: unknown) => {
    throw stripeFailure(call, error);
  });
  const { statusCode } = session.lastResponse;
  if (statusCode >= 400) throw failureOfStatus(call, statusCode);
  const answer = shape.safeParse(session);
  if (!answer.success) throw new ProviderFailure('down', `${call}: the answer was not understood`);
  return answer.data;
}

function at({ hostname, port, protocol }: URL) {
  const secure = protocol === 'https:';
  return { host: hostname, port: port === '' ? (secure ? 443 : 80) : Number(port), protocol: secure ? 'https' : 'http' } as const;
}

function sessionOf({ gift, reference, itemName, needsReceipt, returns }: Order): Stripe.Checkout.SessionCreateParams {
  const price = { currency: 'eur', unit_amount: gift.cents, product_data: { name: itemName } };
  const common = {
    locale: 'fr',
    client_reference_id: reference,
    ...(needsReceipt && { billing_address_collection: 'required' }),
    success_url: `${returns.thanks}&${SESSION}=${SESSION_TEMPLATE}`,
    cancel_url: returns.cancelled,
  } as const;
  if (gift.frequency === 'mensuel') {
    return { ...common, mode: 'subscription', line_items: [{ quantity: 1, price_data: { ...price, recurring: { interval: 'month' } } }] };
  }
  return { ...common, mode: 'payment', submit_type: 'donate', line_items: [{ quantity: 1, price_data: price }] };
}

/** `complete` and not yet paid is a direct debit on its way. */
function stateOf({ gift, reference }: OrderedGift, session: Settled): PaymentState {
  const { client_reference_id, status, payment_status, amount_total, currency } = session;
  if (client_reference_id !== reference || amount_total !== gift.cents || currency !== 'eur') return 'unknown';
  if (payment_status === 'paid') return 'paid';
  return status === 'complete' ? 'pending' : 'unpaid';
}
