import { expect, it } from 'vitest';
import { PathsByKey } from './pathsByKey';

it('a page is found by each key it has read, until it is removed', () => {
  const readers = new PathsByKey();
  readers.add('/a', ['latest', 'site']);
  readers.add('/b', ['latest']);
  expect([[...readers.of(['latest'])], [...readers.of(['archives', 'site'])]]).toEqual([['/a', '/b'], ['/a']]);
  readers.remove('/a', ['latest', 'site']);
  expect([...readers.of(['latest', 'site'])]).toEqual(['/b']);
});
