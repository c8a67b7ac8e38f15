import * as z from 'zod';
import type { Gift } from '../../gift';
import { ProviderFailure, unlessMissing } from '../failure';
import { followable } from '../limits';
import { helloAssoCalls } from './helloassoCalls';
import type { HelloAssoSettings } from './helloassoSettings';
import type { Order, PaymentState, Provider } from '../provider';

const opened = z.object({ id: z.int(), redirectUrl: z.string() });

// The answer also holds the payer's name and address; a shape that does not name them never holds them.
const ordered = z.object({ amount: z.object({ total: z.int() }), payments: z.array(z.object({ state: z.string() })) });
type Ordered = z.output<typeof ordered>;
const intent = z.object({ metadata: z.object({ reference: z.string() }).nullish(), order: ordered.nullish() });

/**
 * HelloAsso v5. Single gifts by a checkout; monthly ones by a link to the association's hosted form, since a checkout
 * knows only a fixed number of instalments and a gift without end must not be faked with them.
 * https://dev.helloasso.com/docs/intégrer-le-paiement-sur-votre-site
 */
export function helloAssoProvider(settings: HelloAssoSettings, now: () => number): Provider {
  const { apiUrl, organization, description, sandbox } = settings;
  const call = helloAssoCalls(settings, now);
  const intents = `${apiUrl}/v5/organizations/${organization}/checkout-intents`;

  return {
    start: async (order, signal) => {
      const { redirectUrl } = await call({ name: 'helloasso checkout', url: intents, post: checkoutBody(order) }, opened, signal);
      return followable(redirectUrl, description.origins);
    },
    confirm: async ({ gift, reference }, query, signal) => {
      const id = query.get('checkoutIntentId') ?? '';
      if (!/^\d{1,15}$/.test(id)) return 'unknown';
      const asked = call({ name: 'helloasso confirmation', url: `${intents}/${id}` }, intent, signal);
      const { metadata, order } = (await unlessMissing(asked)) ?? {};
      if (metadata?.reference !== reference) return 'unknown';
      if (order) return stateOf(gift, order, sandbox ? [...PAID, 'AuthorizedPreprod'] : PAID);
      // HelloAsso writes it there when it has refused the card: with no order, the reader's word is enough for that.
      return query.get('code') === 'refused' ? 'unpaid' : 'unknown';
    },
  };
}

function checkoutBody({ gift, reference, itemName, returns }: Order) {
  if (gift.frequency !== 'unique') throw new ProviderFailure('misconfigured', 'helloasso: a monthly gift has no checkout');
  return {
    totalAmount: gift.cents,
    initialAmount: gift.cents,
    itemName,
    backUrl: returns.cancelled,
    errorUrl: returns.failed,
    returnUrl: returns.thanks,
    containsDonation: true,
    // Comes back with the payment, and is shown to nobody.
    metadata: { reference },
  };
}

const PAID = ['Authorized'];
const PENDING = ['Pending', 'Waiting', 'WaitingBankValidation', 'WaitingBankWithdraw', 'WaitingAuthentication', 'Init'];
const UNPAID = ['Refused', 'Error', 'Canceled', 'Abandoned', 'Refunded', 'Refunding', 'Deleted', 'NoDonation'];

/** A total above the gift is a donor's own contribution to HelloAsso; one below it is another payment. */
function stateOf(gift: Gift, { amount, payments }: Ordered, paid: readonly string[]): PaymentState {
  const states = payments.map(({ state }) => state);
  if (amount.total < gift.cents || states.length === 0) return 'unknown';
  if (states.every((state) => paid.includes(state))) return 'paid';
  if (states.some((state) => UNPAID.includes(state))) return 'unpaid';
  return states.some((state) => PENDING.includes(state)) ? 'pending' : 'unknown';
}
