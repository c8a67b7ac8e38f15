import { isFrequency, type Gift } from '../gift';
import { seal, unseal, type GivingKey } from './seal';

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
