import { expect, test } from 'vitest';
import { hostileHeadlines } from '@/tests/support/hostile';
import { headTitle } from './headTitle';

const paper = { name: 'La Gazette' };
const long = 'OpenAI s’associe à Google dans le cloud malgré leur rivalité dans l’IA et la concurrence';

test.for([
  ['fits with the paper’s name', 'Un titre', '', 'Un titre — La Gazette'],
  ['is 57 characters', 'x'.repeat(57), '', `${'x'.repeat(57)} — La Gazette`],
  ['is 58 characters', 'x'.repeat(58), '', 'x'.repeat(58)],
  ['has what a template would take for an order', 'Dix $& et $1', '', 'Dix $& et $1 — La Gazette'],
  ['is long', long, '', 'OpenAI s’associe à Google dans le cloud malgré leur rivalité dans…'],
  ['is long and goes on', long, ', page 2', 'OpenAI s’associe à Google dans le cloud malgré leur rivalité…, page 2'],
  ['is one word', 'x'.repeat(100), '', `${'x'.repeat(69)}…`],
  ['is nothing but emoji', '😀'.repeat(50), '', `${'😀'.repeat(34)}…`],
  ['is cut after a comma', `${'mot '.repeat(15)}encore, et la suite`, '', `${'mot '.repeat(15)}encore…`],
] as const)('a title that %s', ([, title, end, told]) => {
  expect(headTitle(title, paper, end).absolute).toBe(told);
});

test.for(hostileHeadlines)('a headline that %s is no more than 70 characters', ([, headline]) => {
  expect(headTitle(headline, paper).absolute.length).toBeLessThanOrEqual(70);
});
