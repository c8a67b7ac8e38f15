import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '@/lib/markdown/markdown';
import { finishHtml as finish, UnfinishedPage } from './finishHtml';
import { openSheets } from './style/sheets';

const page = (head: string, body: string): string => `<!DOCTYPE html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
const SHEETS = openSheets(
  new Map(
    Object.entries({ '/_next/a.css': 'p{color:red}.x{top:0}', '/_next/b.css': 'p{color:blue}' }).map(([at, css]) => [
      at,
      { body: Buffer.from(css) },
    ]),
  ),
);
const finishHtml = (html: string): string => finish(html, SHEETS);
const STORY = '<main id="texte"><h1>Un titre</h1><p>Par <time datetime="2025-06-10">mardi</time></p></main>';
const JSON_LD = '<script type="application/ld+json">{"headline":"\\u003cscript>"}</script>';

describe('a reader is not sent', () => {
  it.each([
    ['scripts', '<script src="/_next/static/chunks/a.js" async=""></script>', ''],
    ['scripts inside the text', '', '<script>self.__next_f.push([1,"<p>Un titre</p>"])</script>'],
    ['scripts on many lines', '', '<script id="_R_">\nrequestAnimationFrame(()=>{})\n</script>'],
    ['the scripts’ preloads', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>', ''],
    ['the framework’s empty box', '', '<div hidden=""><!--$--><!--/$--></div>'],
    ['React’s markers', '', '<!--$--><!-- --><!--/$-->'],
    ['what X reads in OpenGraph', '<meta name="twitter:title" content="a"/><meta name="twitter:image:alt" content="a"/>', ''],
  ])('%s', (_, head, body) => {
    expect(finishHtml(page(`<title>a</title>${head}`, `${STORY}${body}`))).toBe(page('<title>a</title>', STORY));
  });
});

describe('a page keeps', () => {
  it.each([
    ['all that is text', page('<meta charset="utf-8">', STORY)],
    ['JSON-LD, which is data', page(JSON_LD, STORY)],
    ['how large X shows its picture', page('<meta name="twitter:card" content="summary">', STORY)],
    ['its icons and feeds', page('<link rel="icon" href="/icon.svg"><link rel="alternate" href="/feed.xml">', STORY)],
    ['words about scripts', page('', '<p>La balise &lt;script&gt; et __next_error__, id="__next_error__", &lt;template&gt;</p>')],
  ])('%s', (_, html) => {
    expect(finishHtml(html)).toBe(html);
  });

  it('attributes by HTML’s own names, and the words of its text', () => {
    const text = '<p>charSet="a" dateTime="b" <code>&#x3C;meta charSet="c"></code></p>';
    expect(finishHtml(page('<meta charSet="utf-8"/>', `<time dateTime="2025-06-10">mardi</time>${text}`))).toBe(
      page('<meta charset="utf-8">', `<time datetime="2025-06-10">mardi</time>${text}`),
    );
  });

  it('elements without an end as HTML writes them, and drawings as SVG does', () => {
    const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';
    expect(finishHtml(page('<meta name="a" content="b/"/>', `<p>a<br/>b<img alt="" src="/a.png"/></p>${drawing}`))).toBe(
      page('<meta name="a" content="b/">', `<p>a<br>b<img alt="" src="/a.png"></p>${drawing}`),
    );
  });

  it('the style that it needs, within it, in the order of its sheets', () => {
    const sheet = (name: string): string => `<link rel="stylesheet" href="/_next/${name}.css" data-precedence="next"/>`;
    const preload = '<link rel="preload" href="/_next/c.css" as="style"/>';
    expect(finishHtml(page(`${sheet('a')}${sheet('b')}<title>a</title>${preload}`, STORY))).toBe(
      page('<style>p{color:red}p{color:blue}</style><title>a</title>', STORY),
    );
  });

  it('its data between scripts that go', () => {
    expect(finishHtml(page(`<script>a</script>${JSON_LD}<script>b</script>`, STORY))).toBe(page(JSON_LD, STORY));
  });
});

it.each(['<script> a', '<template>', '<!-- a', 'a/> b'])('a picture described as « %s » stays whole, and so does what follows', (alt) => {
  const text = markdownToHtml(`![${alt.replace('<', '\\<')}](a.png)\n\nUn mot.`);
  const html = page('', `<div>${text}</div>${JSON_LD}`);
  expect(finishHtml(html)).toBe(html);
});

it('a finished page stays as it is', () => {
  const finished = finishHtml(page(JSON_LD, `${STORY}<script>a</script><!--$-->`));
  expect(finishHtml(finished)).toBe(finished);
});

it.each([
  ['the framework’s error shell', '<!DOCTYPE html><html lang="fr" id="__next_error__"><head></head><body></body></html>'],
  ['nothing', ''],
  ['a page that is cut off', page('', STORY).slice(0, -7)],
  ['a script that does not end', page('', `${STORY}<script>a`)],
  ['a script of another type that looks like ours', page('<script data-x="1" type="application/ld+json">', STORY)],
  ['a template that nothing fills', page('', '<template id="B:0"></template>')],
  ['late content that no template waits for', page('', '<div hidden id="S:0">Un mot</div>')],
  ['a style sheet that is not there', page('<link rel="stylesheet" href="/_next/none.css"/>', STORY)],
  ['a file of the framework’s', page('<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>', STORY)],
])('%s is never sent to a reader', (_, html) => {
  expect(() => finishHtml(html)).toThrow(UnfinishedPage);
});
