import { openSearch } from '../lib/search/search';
import { questions } from './questions';

// A process with nothing in it but the search of an index. What it holds at the end beyond what it held before is the search's own:
// its thread, and the index's pages in memory.
const [index = '', count = ''] = process.argv.slice(2);
const failed = (error: Error): never => {
  throw error;
};
const before = process.memoryUsage.rss();
const search = openSearch(index, failed);
// Its thread starts.
await search.find({ text: 'a' }, 0, 10);
const times: number[] = [];
for (const question of questions(Number(count))) {
  const began = performance.now();
  await search.find(question, 0, 10);
  times.push(performance.now() - began);
}
console.log(JSON.stringify({ bytes: process.memoryUsage.rss() - before, times }));
await search.close();
