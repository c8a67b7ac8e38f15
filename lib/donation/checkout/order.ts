import { createHash } from 'node:crypto';
import { isFrequency, type Gift } from '../gift';
import { GIFT_PARAMETER, GIVING } from '../paths';
import type { Order, OrderedGift } from '../providers/provider';
import { itemName } from '../words';
import { seal, unseal } from '../../process/seal';
import type { GivingKey } from './givingKey';

/** How the return addresses and the provider call one gift. Holds no word about the donor. */
export interface GiftReference {
  readonly gift: Gift;
  /** The id of the form's token: the same form gives the same reference, two donors never share one. */
  readonly id: string;
}

/**
 * A gift as a parameter of the return addresses. Sealed, so that only a form of ours can make the site ask the provider
 * about a payment; without time or chance in it, so that a retry of the same form is the same request, word for word.
 */
export function sealGift(key: GivingKey, { gift, id }: GiftReference): string {
  return seal(key, 'gift', `${gift.frequency}.${gift.cents}.${id}`);
}

/** The gift of a sealed reference, or `undefined` when it is not ours. */
export function unsealGift(key: GivingKey, sealed: string): GiftReference | undefined {
  const [frequency = '', cents, id] = unseal(key, 'gift', sealed)?.split('.') ?? [];
  if (!isFrequency(frequency) || cents === undefined || id === undefined) return undefined;
  return { gift: { frequency, cents: Number(cents) }, id };
}

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
 * What is sent to the provider about a gift. The same form and gift give the same order word for word, so that a provider who
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
