import { expect, it } from 'vitest';
import { MOST_FORMS } from '@/lib/donation/checkout/checkoutByForm';
import { TOKEN_LIFE_MS } from '@/lib/donation/checkout/token';
import { OVERALL } from './giving';

it('every form that may be posted while a token lives is remembered', () => {
  expect(MOST_FORMS).toBeGreaterThanOrEqual(OVERALL.burst + (TOKEN_LIFE_MS / 60_000) * OVERALL.perMinute);
});
