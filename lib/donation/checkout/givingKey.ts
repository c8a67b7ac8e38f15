import { sealKey, type SealKey } from '../../process/seal';

/** What one process, or all that share `DONATION_SECRET`, sign with. */
export type GivingKey = SealKey;

/** The key of this process: made from `DONATION_SECRET` when it is set, else good until the process stops. */
export function givingKey(secret: string | undefined): GivingKey {
  return sealKey(secret, 'newsroom giving');
}
