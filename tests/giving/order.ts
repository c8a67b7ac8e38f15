import type { Gift } from '@/lib/donation/gift';
import type { Order } from '@/lib/donation/providers/provider';

/** An order as the site makes them, for a synthetic paper. */
export function orderOf(gift: Gift, reference = 'one-form'): Order {
  return {
    gift,
    reference,
    needsReceipt: false,
    itemName: 'Don — Journal d’essai',
    returns: {
      thanks: 'https://journal.example/don/merci?don=abc',
      cancelled: 'https://journal.example/don/annule?don=abc',
      failed: 'https://journal.example/don/erreur?don=abc',
    },
  };
}

export const TWENTY: Gift = { frequency: 'unique', cents: 2000 };
export const MONTHLY: Gift = { frequency: 'mensuel', cents: 500 };
