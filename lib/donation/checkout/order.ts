import { createHash } from 'node:crypto';
import type { Site } from '../../content/site';
import type { Gift } from '../gift';
import { OTHER, type Typed } from '../giftFields';
import { sealGift, type GiftReference } from './giftReference';
import { formatAmount } from '../amounts';
import { GIFT_PARAMETER, GIVING } from '../paths';
import type { Order, OrderedGift } from '../providers/provider';
import type { GivingKey } from './seal';
import { itemName } from '../words';

/** What the provider calls a gift: a hash, so that it opens nothing here. */
export function orderedGift(reference: GiftReference, key: GivingKey): OrderedGift {
  return { gift: reference.gift, reference: createHash('sha256').update(sealGift(key, reference)).digest('hex') };
}

/** Whom a gift is for. */
interface Receiver {
  /** Its name. */
  readonly publisher: string;
  readonly needsReceipt: boolean;
}

/**
 * What the provider is told of a gift. The same form and gift give the same order word for word, so that a provider who
 * compares retries finds no difference.
 */
export function orderFor(reference: GiftReference, key: GivingKey, siteUrl: string, { publisher, needsReceipt }: Receiver): Order {
  const sealed = sealGift(key, reference);
  const back = (path: string): string => `${siteUrl}${path}?${new URLSearchParams({ [GIFT_PARAMETER]: sealed }).toString()}`;
  return {
    ...orderedGift(reference, key),
    itemName: itemName(publisher).slice(0, 250),
    needsReceipt,
    returns: { thanks: back(GIVING.thanks), cancelled: back(GIVING.cancelled), failed: back(GIVING.failed) },
  };
}

/** The fields that would ask for this gift again: its tier, or the free amount. */
export function typedFor({ frequency, cents }: Gift, donation: Site['donation']): Typed {
  const isTier = donation[frequency].tiers.some((euros) => euros * 100 === cents);
  return isTier
    ? { frequency, amount: String(cents / 100), freeAmount: '' }
    : { frequency, amount: OTHER, freeAmount: formatAmount(cents) };
}
