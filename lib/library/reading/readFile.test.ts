import { expect, it } from 'vitest';
import { articleText, site } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { readArticle, CHANGED_AGAIN } from './readFile';
import { readFileBytes } from '../../files/readBytes';
import { openSummaries } from '../catalogue/summary';
import { Texts } from './texts';

/** What is told of a file on which the parser itself fails: no calendar knows the paper's time zone. */
it('a parser’s failure is a problem of the file that it met', async () => {
  const folder = await temporaryFolder({ 'articles/a.md': articleText({ publishedAt: '2025-06-10 14:30' }) });
  const reading = {
    folder,
    rules: { ...site, timeZone: 'Mars/Phobos' },
    summarize: openSummaries(),
    texts: new Texts(folder),
    look: readFileBytes,
  };
  const filed = await readArticle(reading, 'articles/a.md', undefined);
  expect(filed === CHANGED_AGAIN ? [] : filed?.problems.map(({ message }) => message)).toEqual([
    'sa lecture échoue (Invalid time zone specified: Mars/Phobos) ; écrivez-le plus simplement',
  ]);
});
