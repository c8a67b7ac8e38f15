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
