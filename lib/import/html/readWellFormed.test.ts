import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { exportedPosts } from '../../../tests/support/wordpressExport';
import { readWellFormed } from './readWellFormed';

/** Tags, words and classes of a tree, without its places. */
function outline(node: Nodes): unknown {
  if (node.type === 'element') {
    const { className, href, id, colSpan } = node.properties;
    return [node.tagName, [className, href, id, colSpan].join(), ...node.children.map(outline)];
  }
  return 'children' in node ? node.children.map(outline) : node.type === 'doctype' ? '' : node.value;
}

const browsers = (html: string): unknown => outline(fromHtml(html, { fragment: true }));

it.each([...exportedPosts(12)].map(({ id, content }) => [id, content]))(
  'the HTML of post %i is read as browsers read it',
  (_id, content) => {
    const html = content.replace(/<!--[^]*?-->/g, '');
    const read = readWellFormed(html);
    expect(read && outline(read)).toEqual(browsers(html));
  },
);

it.each([
  '<p>un<p>deux',
  '<p><div>un</div></p>',
  '<ul><li>un<li>deux</ul>',
  '<b><i>un</b></i>',
  '<table><tr><td>un</td></tr></table>',
  '<table>un<tbody></tbody></table>',
  '<a href="a"><b><a href="b">un</a></b></a>',
  '<h2><h3>un</h3></h2>',
  '<li>un</li>',
  '<pre>\nun</pre>',
  '<p>un</p></div>',
  '<div/>un',
  '</br>',
  '<svg><p>un</p></svg>',
  '<p>un <b',
  '<p>un<!-- --!> deux</p>',
  '<?php un ?>',
  '<iframe><p>un</p></iframe>',
  'un\r\ndeux\0',
])('HTML that a browser would mend is left to its own reading: %j', (html) => {
  expect(readWellFormed(html)).toBeUndefined();
});

it('whatever it reads, browsers read so, too', () => {
  const tags = 'p b a ul li table tbody tr td h2 h3 div pre figure figcaption br hr dl dd iframe span'.split(' ');
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...tags.map((tag) => `<${tag} class="x y" href=z>`)) },
    { weight: 3, arbitrary: fc.constantFrom(...tags.map((tag) => `</${tag}>`)) },
    fc.constantFrom('mot', ' ', '\n', '&eacute;', '&amp', '<', '&#150;', '\u00A0', '<!-- x -->'),
  );
  const whole: fc.Memo<string> = fc.memo((depth) => {
    const inner = depth > 1 ? fc.array(whole(depth - 1), { maxLength: 3 }).map((parts) => parts.join('')) : fc.constant('mot');
    return fc.oneof(
      piece,
      fc.tuple(fc.constantFrom(...tags), inner).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    );
  });
  const text = fc.array(whole(4), { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (html) => {
      const read = readWellFormed(html);
      if (read) expect(outline(read)).toEqual(browsers(html));
    }),
    { seed: 18, numRuns: 2000 },
  );
});
