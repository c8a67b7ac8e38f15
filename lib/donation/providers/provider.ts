import type { Frequency, Gift } from '../gift';

/** A form that is hosted elsewhere, by the provider or by another: « Donner une fois sur » its name. */
interface HostedForm {
  readonly name: string;
  readonly url: string;
}

/** What a provider is, without asking it anything. */
export interface Description {
  /** As donors know it. */
  readonly name: string;
  /** The frequencies that have a payment page here, opened for the gift. Another one is a link to a hosted form, or cannot be given. */
  readonly checkout: readonly Frequency[];
  /** Hosted forms: the only way to give where there is no checkout, another way where there is. */
  readonly links: Readonly<Partial<Record<Frequency, HostedForm>>>;
  /** The exact origins a checkout may lead to: the only ones followed, and the only ones in the page's `form-action`. */
  readonly origins: readonly string[];
}

/** True when a donor can give here in any way. */
export function isOpen({ checkout, links }: Description): boolean {
  return checkout.length > 0 || Object.keys(links).length > 0;
}

/** One gift as the site and its provider know it. */
export interface OrderedGift {
  readonly gift: Gift;
  /**
   * The same for every retry of one form, different for two forms or two gifts; at most 200 letters, digits and hyphens.
   * The provider keeps it with the payment, which is this gift's only if it still has it.
   */
  readonly reference: string;
}

/** What is sent to a provider about one gift. */
export interface Order extends OrderedGift {
  /** What the donor reads on the payment page, 1 to 250 characters. */
  readonly itemName: string;
  /** True when the gift gives right to a tax reduction: the receipt for it names the donor and their address. */
  readonly needsReceipt: boolean;
  /** Where the donor comes back: absolute URLs, each with a query. */
  readonly returns: { readonly thanks: string; readonly cancelled: string; readonly failed: string };
}

/** What a provider says of a payment; `unknown` when it says nothing we can rely on. */
export type PaymentState = 'paid' | 'pending' | 'unpaid' | 'unknown';

/** A payment provider. Both calls reject with `ProviderFailure`; whoever makes them sets the time they may take. */
export interface Provider {
  /** Opens a payment page and gives its address. */
  start(order: Order, signal: AbortSignal): Promise<string>;
  /**
   * Asks about the payment that the query of a return address names. Reads its reference, state and sum, nothing of the
   * payer. Another donor's payment is `unknown`: the query is the reader's own, and can name any.
   */
  confirm(ordered: OrderedGift, query: URLSearchParams, signal: AbortSignal): Promise<PaymentState>;
}
