import { expect } from 'vitest';
import { axeFindingsAt } from '../support/axeFindings';
import { test } from '../support/house';
import { everyPage } from '../support/pages';

test.for(everyPage)('axe finds nothing on the $name page, narrow or wide, light or dark', async ({ path }, { visit }) => {
  expect(await axeFindingsAt(await visit(path, { bypassCSP: true }), [360, 1280])).toEqual([]);
});
