import { openProviderServer, type Asked, type ProviderServer, type Told } from '../giving/providerServer';
import { stripeProblem } from './stripeRules';

interface Account {
  readonly secretKey: string;
  readonly checkoutOrigin: string;
  /** What the next payment page has as its address, when not its own. */
  redirectTo: string | null | undefined;
  /** How many more payment pages it fails to open, by an error of its own. */
  broken: number;
}

/** Our reading of Stripe's rules for Checkout, as strict as we can make it. */
export interface StripeServer extends ProviderServer, Account {
  /** How many payment pages there are. */
  opened(): number;
  /** Changes what the last payment page says of its payment. */
  settle(status: 'open' | 'complete' | 'expired', paymentStatus: 'paid' | 'unpaid'): void;
}

interface Session {
  readonly id: string;
  readonly amount: number;
  readonly reference: string | null;
  status: string;
  paymentStatus: string;
}

export async function openStripeServer(): Promise<StripeServer> {
  const own: Account = {
    secretKey: 'sk_test_of_tests',
    checkoutOrigin: 'https://checkout.stripe.example',
    redirectTo: undefined,
    broken: 0,
  };
  const sessions = new Map<string, Session>();
  const answered = new Map<string, { readonly body: string; readonly told: Told; readonly at: number }>();

  const create = (body: string): Told => {
    const asked = new URLSearchParams(body);
    const problem = stripeProblem(asked);
    if (problem) return refuse(400, 'invalid_request_error', problem.code, `${problem.param}: ${problem.code}`);
    if (own.broken > 0) {
      own.broken -= 1;
      // Told by the SDK's own notes: to try again under this key would only replay it.
      const failed = refuse(500, 'api_error', undefined, 'words of Stripe, not for the log');
      return { ...failed, headers: { 'stripe-should-retry': 'false' } };
    }
    const id = `cs_test_${'a1'.repeat(20)}${sessions.size}`;
    const amount = Number(asked.get('line_items[0][price_data][unit_amount]'));
    const reference = asked.get('client_reference_id');
    const session: Session = { id, amount, reference, status: 'open', paymentStatus: 'unpaid' };
    sessions.set(id, session);
    return {
      status: 200,
      json: { ...shown(session), url: own.redirectTo === undefined ? `${own.checkoutOrigin}/c/pay/${id}` : own.redirectTo },
    };
  };

  /** https://docs.stripe.com/api/idempotent_requests, and https://docs.stripe.com/error-codes for a key in use */
  const createOnce = ({ headers, body, takes }: Asked): Told => {
    const key = headers['idempotency-key'];
    if (typeof key !== 'string' || key.length > 255) return refuse(400, 'invalid_request_error', 'idempotency_key_missing', 'no key');
    const before = answered.get(key);
    if (before && before.body !== body) return refuse(400, 'idempotency_error', undefined, `Keys for idempotent requests: ${key}`);
    if (before && Date.now() < before.at) return refuse(409, 'idempotency_error', 'idempotency_key_in_use', `Key in use: ${key}`);
    const told = before?.told ?? create(body);
    // What was refused before anything was begun is not kept; a failure of its own is.
    if (told.status < 400 || told.status >= 500) answered.set(key, { body, told, at: Date.now() + takes });
    return before ? { ...told, headers: { ...told.headers, 'idempotent-replayed': 'true' } } : told;
  };

  const answer = (asked: Asked): Told => {
    const { method, path, headers } = asked;
    if (headers.authorization !== `Bearer ${own.secretKey}`)
      return refuse(401, 'invalid_request_error', undefined, 'Invalid API Key provided');
    if (method === 'POST' && path === '/v1/checkout/sessions') {
      const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
      return isForm ? createOnce(asked) : refuse(400, 'invalid_request_error', undefined, 'form expected');
    }
    const session = sessions.get(/^\/v1\/checkout\/sessions\/(\w+)$/.exec(path)?.[1] ?? '');
    if (method !== 'GET' || !session) return refuse(404, 'invalid_request_error', 'resource_missing', 'No such session');
    return { status: 200, json: { ...shown(session), url: null } };
  };

  const server = await openProviderServer(answer);
  return Object.assign(own, server, {
    opened: () => sessions.size,
    settle: (status: string, paymentStatus: string) => {
      const last = [...sessions.values()].at(-1);
      if (last) Object.assign(last, { status, paymentStatus });
    },
  });
}

function refuse(status: number, type: string, code: string | undefined, message: string): Told {
  return { status, json: { error: { type, code, message } } };
}

/** With the payer's data, as the real answer has them. */
function shown({ id, amount, reference, status, paymentStatus }: Session) {
  return {
    id,
    object: 'checkout.session',
    client_reference_id: reference,
    amount_total: amount,
    currency: 'eur',
    status,
    payment_status: paymentStatus,
    customer_details: { email: 'donor@example.org', name: 'Prénom Nom' },
  };
}
