import type { Site } from '../content/site';
import { readFound } from './found';
import type { Gift } from './gift';
import { FIELDS, readTyped, type Typed } from './giftFields';
import { readGift, type FieldErrors } from './giftForm';
import type { Description } from './providers/provider';
import type { Trouble } from './words';

/** A form that comes back: what was typed, and why it is shown again. */
export interface GiftAgain {
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly trouble: Trouble | undefined;
  /** The gift whose cost was asked for. */
  readonly calculated: Gift | undefined;
}

/** Reads it from the query of the path that the server has drawn. */
export function readGiftAgain(query: URLSearchParams, donation: Site['donation'], checkout: Description['checkout']): GiftAgain {
  const typed = readTyped(query);
  const read = readGift(typed, donation, checkout);
  return {
    typed,
    errors: read.ok ? {} : read.errors,
    trouble: readFound(query).trouble,
    calculated: read.ok && query.has(FIELDS.compute) ? read.gift : undefined,
  };
}
