import { openSearch } from '../lib/search/search';
import { questions } from './questions';

// A process with nothing in it but the search. What it holds at the end beyond what it held before is the search's own:
// its thread, the index's pages in memory, and what is left over from building it.
const [folder = '', index = '', count = ''] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const search = openSearch(folder, index, () => undefined);
await search.complete;
const times: number[] = [];
for (const question of questions(Number(count))) {
  const began = performance.now();
  await search.find(question, 0, 10);
  times.push(performance.now() - began);
}
console.log(JSON.stringify({ bytes: process.memoryUsage.rss() - before, times }));
await search.close();
