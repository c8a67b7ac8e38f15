import { expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const outline = (markdown: string): string[] => [...markdownToHtml(markdown).matchAll(/<h\d/g)].map(([tag]) => tag.slice(1, 3));

it.each([
  ['a text that starts at ## keeps its levels', '## A\n\n### B', ['h2', 'h3']],
  ['a text that uses # goes down one level, all of it', '# A\n\n## B\n\n# C', ['h2', 'h3', 'h2']],
  ['a # in the middle counts as the level above', '## A\n\n# B', ['h2', 'h2']],
  ['a text that starts at ### starts at h2', '### A\n\n#### B\n\n### C', ['h2', 'h3', 'h2']],
  ['a level left out leaves no gap', '## A\n\n##### B', ['h2', 'h3']],
  ['six levels end at the last there is', '# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F', ['h2', 'h3', 'h4', 'h5', 'h6', 'h6']],
  ['a title underlined with === is a # too', 'A\n===\n\nB\n---', ['h2', 'h3']],
  ['a # inside a quotation counts', '> # A\n\n## B', ['h2', 'h3']],
  ['a # inside code is code', '```\n# A\n```\n\n## B', ['h2']],
])('%s', (_, markdown, expected) => {
  expect(outline(markdown)).toEqual(expected);
});
