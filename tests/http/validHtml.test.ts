import { expect } from 'vitest';
import { answerOf, test } from '../support/fullHouse';
import { fullPages } from '../support/fullPaper';
import { htmlProblems } from '../support/htmlProblems';

test.for(fullPages)('the $name page is valid HTML', async (page, { paper }) => {
  const { status, body } = await answerOf(paper, page);
  expect(status).toBe(page.status);
  expect(await htmlProblems(body)).toEqual([]);
});
