import { expect, it } from 'vitest';
import { printCounts, printReport } from './printReport';
import type { Finding, ImportReport } from './report';
import { Tally } from './tally';

const counts = {
  articles: 1234,
  pages: 0,
  authors: 0,
  written: 1,
  unchanged: 0,
  edited: 0,
  files: 0,
  links: 0,
  addresses: 0,
  words: 9,
  lostWords: 0,
};
const finding: Finding = {
  kind: 'construct',
  source: { file: 'a & b.xml', line: 12 },
  target: 'articles/x.md',
  message: '« <script>alert(1)</script> »',
};
function report(findings: readonly Finding[]): ImportReport {
  const tally = new Tally();
  for (const each of findings) tally.tell(each);
  return { ...tally.report(), counts };
}

it('a person reads how many there were, and what to look at', () => {
  const lines = printCounts(report([finding, finding, { ...finding, kind: 'slug' }])).map((line) => line.replace(/[\u202F\u00A0]/g, ' '));
  expect(lines[0]).toBe('1 234  articles lus');
  expect(lines.slice(-2)).toEqual(['    2  à regarder : Ce qui n’a pas de forme ici', '    1  à regarder : Nouveaux noms']);
});

it('fields that have no place here are counted by name, the most frequent first', () => {
  const tally = new Tally();
  for (const [name, value] of [
    ['licence', 'CC'],
    ['weight', '<1>'],
    ['weight', '2'],
  ] as const)
    tally.homeless(name, value);
  expect(tally.report().homeless).toEqual([
    { name: 'weight', count: 2, example: '<1>' },
    { name: 'licence', count: 1, example: 'CC' },
  ]);
  expect(printReport(tally.report(), 'x')).toContain('<tr><td>weight</td><td>2</td><td>&lt;1&gt;</td></tr>');
});

it('the page of a report shows what archives say and runs none of it', () => {
  const page = printReport(report([finding]), 'Un <titre>');
  expect(page).toContain('<td>a &amp; b.xml:12</td><td>articles/x.md</td><td>« &lt;script&gt;alert(1)&lt;/script&gt; »</td>');
  expect(page).toContain('<h1>Un &lt;titre&gt;</h1>');
});

it('of very many the page shows a thousand and says where the others are', () => {
  const page = printReport(report(Array.from({ length: 1500 }, () => finding)), 'x');
  expect(page.match(/<tr><td>/g)).toHaveLength(1000);
  expect(page).toContain('Et 500 autres, dans report.json.');
});
