import { expect, it } from 'vitest';
import { page } from '@/tests/support/paper';
import { testPaper } from '@/tests/support/testPaper';
import { pageMetadata } from './pageMetadata';

it('the head of a page has its title and description in French typography, and its one address', () => {
  expect(pageMetadata(page('don', "L'appel !", "C'est ici"), testPaper)).toMatchObject({
    title: { absolute: 'L’appel\u202F! — La Gazette' },
    description: 'C’est ici',
    alternates: { canonical: '/don' },
  });
});
