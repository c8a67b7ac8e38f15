import { beforeEach, describe, expect, it } from 'vitest';
import type { Gift } from '../gift';
import { CHECKOUT_REUSE_MS, MOST_FORMS, checkoutByForm, type CheckoutByForm } from './checkoutByForm';

const TWENTY: Gift = { frequency: 'unique', cents: 2000 };
const FIFTY: Gift = { frequency: 'unique', cents: 5000 };
const MONTHLY: Gift = { frequency: 'mensuel', cents: 2000 };

let clock: number;
let starts: number;
let checkouts: CheckoutByForm<number>;
const start = (): Promise<number> => Promise.resolve(++starts);

beforeEach(() => {
  clock = 1_000_000;
  starts = 0;
  checkouts = checkoutByForm(() => clock);
});

describe('one form, one payment page', () => {
  it('for two clicks at once', async () => {
    let open: (value: number) => void = () => undefined;
    const slowly = (): Promise<number> => new Promise((resolve) => ((open = resolve), (starts += 1)));
    const both = Promise.all([checkouts.checkout('a', TWENTY, slowly), checkouts.checkout('a', TWENTY, slowly)]);
    open(7);
    expect(await both).toEqual([7, 7]);
    expect(starts).toBe(1);
  });

  it('for a retry within ten minutes', async () => {
    expect(await checkouts.checkout('a', TWENTY, start)).toBe(1);
    clock += CHECKOUT_REUSE_MS - 1;
    expect(await checkouts.checkout('a', { ...TWENTY }, start)).toBe(1);
  });

  it('but a new one later, when the old one may be closed', async () => {
    await checkouts.checkout('a', TWENTY, start);
    clock += CHECKOUT_REUSE_MS;
    expect(await checkouts.checkout('a', TWENTY, start)).toBe(2);
  });

  it('and never the same for two forms, even of the same gift', async () => {
    expect(await Promise.all([checkouts.checkout('a', TWENTY, start), checkouts.checkout('b', TWENTY, start)])).toEqual([1, 2]);
  });

  it.each([
    ['another amount', FIFTY],
    ['another frequency', MONTHLY],
  ])('and a question when it comes back with %s', async (_, other) => {
    await checkouts.checkout('a', TWENTY, start);
    clock += 2 * CHECKOUT_REUSE_MS;
    await expect(checkouts.checkout('a', other, start)).rejects.toMatchObject({ name: 'FormAlreadyUsed', why: 'changed' });
    expect(starts).toBe(1);
  });

  it('and another try after a failure, of the same gift or of another', async () => {
    const fail = (): Promise<number> => Promise.reject(new Error('down'));
    await expect(checkouts.checkout('a', TWENTY, fail)).rejects.toThrow('down');
    expect(await checkouts.checkout('a', FIFTY, start)).toBe(1);
  });

  it('and a question once its gift is paid, whatever it comes back with', async () => {
    await checkouts.checkout('a', TWENTY, start);
    checkouts.paid('a');
    for (const gift of [TWENTY, FIFTY]) {
      await expect(checkouts.checkout('a', gift, start)).rejects.toMatchObject({ name: 'FormAlreadyUsed', why: 'paid' });
    }
    expect(await checkouts.checkout('b', TWENTY, start)).toBe(2);
  });

  it('holds for the last forms, as many as are kept', async () => {
    for (let form = 0; form <= MOST_FORMS; form += 1) await checkouts.checkout(String(form), TWENTY, start);
    expect(await checkouts.checkout(String(MOST_FORMS), TWENTY, start)).toBe(MOST_FORMS + 1);
    expect(await checkouts.checkout('0', TWENTY, start)).toBe(MOST_FORMS + 2);
  });
});
