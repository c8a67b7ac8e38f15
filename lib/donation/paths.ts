import { routes } from '../addresses/routes';

/** The addresses of giving. What readers may add to them is read by the server, never by the pages. */
export const GIVING = {
  form: routes.giving,
  post: routes.giftPost,
  thanks: routes.giftThanks,
  cancelled: routes.giftCancelled,
  failed: routes.giftFailed,
  demo: routes.giftDemo,
} as const;

/** The parameter of the return addresses that holds the sealed gift. */
export const GIFT_PARAMETER = 'don';

/**
 * The parameters that the server gives to the pages it has drawn: its own findings, checked, in the only channel there
 * is to the framework. A reader's query never gets there.
 */
export const PAGE = {
  /** A `Trouble`: why the form comes back. */
  trouble: 'souci',
  /** A `FailureWords`: why there is no payment. */
  failure: 'motif',
  /** A `ReturnState`. */
  state: 'etat',
  frequency: 'frequence',
  cents: 'centimes',
} as const;
