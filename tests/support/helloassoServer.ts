import * as z from 'zod';
import { openProviderServer, type Asked, type ProviderServer, type Told } from '../giving/providerServer';

interface Account {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organization: string;
  readonly checkoutOrigin: string;
  /** What the next checkout answers as its address, when not its own. */
  redirectTo: string | undefined;
  verified: boolean;
}

const ACCOUNT: Account = {
  clientId: 'client-of-tests',
  clientSecret: 'secret-of-tests',
  organization: 'journal-d-essai',
  checkoutOrigin: 'https://www.helloasso.example',
  redirectTo: undefined,
  verified: true,
};

/** Our reading of HelloAsso's rules, as strict as we can: what it refuses, the real one may still accept, never the other way. */
export interface HelloAssoServer extends ProviderServer, Account {
  /** Access tokens that are still good. */
  liveTokens(): number;
  revokeTokens(): void;
  /** Lets the payer of the last checkout pay `total` cents, with the payment in `state`. */
  pay(total: number, state?: string): void;
}

const httpsUrl = z.url({ protocol: /^https$/ });
const checkout = z
  .strictObject({
    totalAmount: z.int().min(1),
    initialAmount: z.int().min(1),
    itemName: z.string().min(1).max(250),
    backUrl: httpsUrl,
    errorUrl: httpsUrl,
    returnUrl: httpsUrl,
    containsDonation: z.boolean(),
    // Free, and given back as it came.
    metadata: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ totalAmount, initialAmount }) => totalAmount === initialAmount, { error: 'total and instalments differ' });

const grant = z.strictObject({ grant_type: z.literal('client_credentials'), client_id: z.string(), client_secret: z.string() });

const TOKEN_LIFE_S = 1800;
const MOST_TOKENS = 20;

interface Intent {
  readonly metadata: unknown;
  order: Order | undefined;
}

interface Order {
  readonly total: number;
  readonly state: string;
}

/** `now` is the clock tokens expire by, in epoch milliseconds. */
export async function openHelloAssoServer(now: () => number = Date.now, checkoutOrigin = ACCOUNT.checkoutOrigin): Promise<HelloAssoServer> {
  const own: Account = { ...ACCOUNT, checkoutOrigin };
  const tokens = tokenDesk(own, now);
  const intents: Intent[] = [];

  const open = ({ headers, body }: Asked): Told => {
    if (headers['content-type'] !== 'application/json') return refuse(415, 'JSON expected');
    const asked = checkout.safeParse(JSON.parse(body));
    if (!asked.success) return refuse(400, z.prettifyError(asked.error));
    if (!own.verified) return refuse(409, 'not verified');
    const id = intents.push({ metadata: asked.data.metadata, order: undefined });
    const page = `${own.checkoutOrigin}/associations/${own.organization}/checkout/${id}`;
    return { status: 200, json: { id, redirectUrl: own.redirectTo ?? page } };
  };

  const confirm = (id: number): Told => {
    const intent = intents[id - 1];
    if (!intent) return refuse(404, 'no such checkout');
    const { metadata, order } = intent;
    return { status: 200, json: { id, redirectUrl: own.checkoutOrigin, metadata, ...(order && { order: detail(order) }) } };
  };

  const answer = (asked: Asked): Told => {
    const { method, path, headers } = asked;
    if (method === 'POST' && path === '/oauth2/token') return tokens.give(asked);
    if (!tokens.isGood(headers.authorization)) return refuse(401, 'unauthorized');
    const [, organization, id] = /^\/v5\/organizations\/([^/]+)\/checkout-intents(?:\/(\d+))?$/.exec(path) ?? [];
    if (organization === undefined) return refuse(404, 'no such address');
    if (organization !== own.organization) return refuse(403, 'not your association');
    return method === 'POST' && id === undefined ? open(asked) : confirm(Number(id));
  };

  const server = await openProviderServer(answer);
  return Object.assign(own, server, {
    liveTokens: tokens.live,
    revokeTokens: tokens.revoke,
    pay: (total: number, state = 'Authorized') => {
      const last = intents.at(-1);
      if (last) last.order = { total, state };
    },
  });
}

/** Gives tokens and knows which are good. */
function tokenDesk({ clientId, clientSecret }: Account, now: () => number) {
  const tokens = new Map<string, number>();
  let issued = 0;
  const live = (): number => [...tokens.values()].filter((expires) => expires > now()).length;
  return {
    live,
    revoke: () => tokens.clear(),
    isGood: (authorization: unknown) => (tokens.get(String(authorization).replace('Bearer ', '')) ?? 0) > now(),
    give: ({ headers, body }: Asked): Told => {
      if (headers['content-type'] !== 'application/x-www-form-urlencoded') return refuse(415, 'form expected');
      const asked = grant.safeParse(Object.fromEntries(new URLSearchParams(body)));
      if (!asked.success) return refuse(400, 'invalid_request');
      if (asked.data.client_id !== clientId || asked.data.client_secret !== clientSecret) return refuse(401, 'invalid_client');
      if (live() >= MOST_TOKENS) return refuse(429, 'too many tokens');
      issued += 1;
      tokens.set(`token-${issued}`, now() + TOKEN_LIFE_S * 1000);
      return { status: 200, json: { access_token: `token-${issued}`, refresh_token: 'r', token_type: 'bearer', expires_in: TOKEN_LIFE_S } };
    },
  };
}

function refuse(status: number, message: string): Told {
  return { status, json: { errors: [{ code: String(status), message }] } };
}

/** With the payer's data, as the real answer has them: they must not be kept. */
function detail({ total, state }: Order) {
  return {
    id: 1,
    amount: { total, vat: 0, discount: 0 },
    payer: { email: 'donor@example.org', firstName: 'Prénom', lastName: 'Nom' },
    payments: [{ id: 1, amount: total, state }],
  };
}
