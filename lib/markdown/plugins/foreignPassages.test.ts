import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

describe('words of another language', () => {
  it.each([
    ['are told as such', 'Le [Wall Street Journal](lang:en) dit', '<p>Le <span lang="en">Wall Street Journal</span> dit</p>'],
    ['may be emphasised', '[*mutatis* mutandis](lang:la)', '<p><span lang="la"><em>mutatis</em> mutandis</span></p>'],
    ['may be of one country', '[o povo](lang:pt-BR)', '<p><span lang="pt-BR">o povo</span></p>'],
    ['are not set by the rules of French', "[What's new?](lang:en) Vrai ?", '<p><span lang="en">What\'s new?</span> Vrai\u202F?</p>'],
    ['may stand in a heading', '## Le [New Deal](lang:en)', '<h2 id="le-new-deal">Le <span lang="en">New Deal</span></h2>'],
    [
      'of a language that has no name are words',
      '[a](lang:english) [b](lang:x_y) [c](lang:)',
      '<p><span>a</span> <span>b</span> <span>c</span></p>',
    ],
    ['may be told in capitals', '[a](Lang:en)', '<p><span lang="en">a</span></p>'],
  ])('%s', (_, markdown, html) => {
    expect(markdownToHtml(markdown).trim()).toBe(html);
  });
});
