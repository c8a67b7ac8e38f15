import { expect, it } from 'vitest';
import { seen } from '@/tests/support/seen';
import { GivingNotice } from './GivingNotice';

it('a donor is told plainly that giving online is not open yet', () => {
  expect(seen(<GivingNotice />)).toBe(
    'Donner en ligne Les dons en ligne ne sont pas encore ouverts sur ce site. Cette page le dira dès qu’ils le seront.',
  );
});
