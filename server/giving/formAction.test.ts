import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_ORIGIN, SITE, openGivingServer, type GivingServer } from '@/tests/giving/givingServer';
import { formAction } from './formAction';

const NOW = Date.UTC(2025, 5, 10);
let site: GivingServer;
beforeEach(async () => {
  site = await openGivingServer(() => NOW);
});
afterEach(() => site.close());

describe('what the browser may follow', () => {
  it.each([
    ['/don', [DEMO_ORIGIN]],
    ['/don/envoi', [DEMO_ORIGIN]],
    ['/don/annule', [DEMO_ORIGIN]],
    ['/don/erreur', [DEMO_ORIGIN]],
    ['/don/essai', [SITE]],
    ['/don/merci', []],
    ['/', []],
  ])('from %s: %o', (path, origins) => {
    expect(formAction(path, site.giving)).toEqual(origins);
  });
});
