import { sealGift, unsealGift, type GiftReference } from '@/lib/donation/checkout/order';
import { writeGiftFindings } from '@/lib/donation/pageParameters';
import { GIFT_PARAMETER, GIVING } from '@/lib/donation/paths';
import { DEMO, demoReceipt } from '@/lib/donation/providers/demo';
import type { Giving } from './giving';
import { drawn, type GivingAnswer } from './givingAnswer';

/** Draws the demonstration's payment page for a gift that we sealed; for nothing else is there such a page. */
export function showDemo(reference: GiftReference | undefined, { key, demoOrigin }: Giving): GivingAnswer {
  if (!reference || demoOrigin === undefined) return { kind: 'error', status: 404 };
  const findings = writeGiftFindings({ gift: reference.gift, sealed: sealGift(key, reference) });
  return { kind: 'page', status: 200, path: drawn(GIVING.demo, findings) };
}

/** Does what the donor chose on that page. */
export function answerDemo(form: URLSearchParams, { key, demoOrigin, siteUrl }: Giving): GivingAnswer {
  const sealed = form.get(GIFT_PARAMETER) ?? '';
  if (demoOrigin === undefined || !unsealGift(key, sealed)) return { kind: 'error', status: 404 };
  const back = (path: string, more: Readonly<Record<string, string>> = {}): GivingAnswer => {
    const query = new URLSearchParams({ [GIFT_PARAMETER]: sealed, ...more });
    return { kind: 'redirect', location: `${siteUrl}${path}?${query.toString()}` };
  };
  switch (form.get(DEMO.issue) ?? '') {
    case 'payer':
      return back(GIVING.thanks, { [DEMO.receipt]: demoReceipt(key, sealed) });
    case 'annuler':
      return back(GIVING.cancelled);
    case 'echouer':
      return back(GIVING.failed);
    case 'attendre':
      return { kind: 'silence' };
    default:
      return { kind: 'error', status: 400 };
  }
}
