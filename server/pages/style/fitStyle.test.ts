import serialize from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { fitStyle } from './fitStyle';
import { readSheet, type Piece } from './styleSheet';

const BODY = '<body class="a"><p class="b c">Un <em>mot</em></p><details><summary>Plus</summary></details></body>';
const page = (body: string): string => `<html lang="fr"><head><title>a</title></head>${body}</html>`;
const fit = (css: string, body: string): { html: string; css: string } => fitTo(body, readSheet(css));

function fitTo(body: string, sheet: readonly Piece[]): { html: string; css: string } {
  const document = parseDocument(page(body), { decodeEntities: false });
  const css = fitStyle(document, sheet);
  return { html: serialize(document, { encodeEntities: false }), css };
}

/** What is left of a style sheet on the page. */
const fitted = (css: string): string => fit(css, BODY).css;

describe('a page keeps', () => {
  it.each([
    ['a rule for a class it has', '.a{color:red}'],
    ['a rule for an element it has', 'p em{color:red}'],
    ['a rule for every element', '*,::before{color:red}'],
    ['a rule for the root', ':root{color:red}'],
    ['a rule for a state', '.a:hover,:focus-visible{color:red}'],
    ['a rule for a state of whatever is inside', '.a>:hover{color:red}'],
    ['a rule about what is not there', 'p:not(em){color:red}'],
    ['a rule about a choice that a reader makes', '.a:has(p:checked){color:red}'],
    ['a rule about what a reader opens', 'details[open]>summary{color:red}'],
    ['a rule about one of several', '.a p:where(em,p){color:red}'],
    ['a rule about an attribute', '[lang=fr] p{color:red}'],
    ['a rule about a place', 'p:first-child{color:red}'],
    ['a block with a rule it needs', '@media (min-width:60rem){.a{color:red}}'],
    ['blocks in blocks', '@supports (color:red){@media print{.a{color:red}}}'],
    ['what is no rule', '@view-transition{navigation:auto}'],
    ['frames of a movement, whose names are no elements', '@keyframes x{from{top:0}to{top:1px}}'],
    ['the margins of printed sheets', '@page{margin:1cm;@bottom-left{content:"x"}}'],
    ['a statement', '@layer base;'],
    ['variables', ':root{--a:1rem;--b:calc(var(--a) * 2)}p{margin:var(--b) var(--a)}'],
    ['a semicolon and braces in quotes', 'p{content:"a; b{c}";top:0}'],
  ])('%s', (_, css) => {
    expect(fitted(css)).toBe(css);
  });
});

describe('a page is not sent', () => {
  it.each([
    ['a rule for a class it has not', '.x{color:red}'],
    ['a rule for a class beside one it has', '.a.x{color:red}'],
    ['a rule for a class below one it has', '.a .x{color:red}'],
    ['a rule for a class below one that it stands above', '.b .a{color:red}'],
    ['a rule for an element it has not', '.a table,blockquote>p{color:red}'],
    ['a rule for several it has none of', '.a :is(h2,.x) em,.a:where(.x,.y){color:red}'],
    ['a rule for a state of what it has not', '.x:hover,.a:has(.x:checked){color:red}'],
    ['a rule for an attribute it has not', 'p[role=note]{color:red}'],
    ['a rule for a place where nothing is', 'em:nth-child(2){color:red}'],
    ['a rule for what a link leads to, where nothing has an id', 'p:target{color:red}'],
    ['a block without a rule it needs', '@media print{.x{color:red}}'],
    ['blocks in blocks without one', '@supports (color:red){@media print{.x{color:red}}}'],
    ['a class whose name only begins like one it has', '.ab,.a-b,.a_b{color:red}'],
  ])('%s', (_, css) => {
    expect(fitted(`${css}.a{top:0}`)).toBe('.a{top:0}');
  });

  it('of several selectors those that match nothing', () => {
    expect(fitted('.x,.a,p .y{top:0}')).toBe('.a{top:0}');
  });
});

it.each([
  ['.a :is(h2,p):where(em,p){top:0}', '.a p:where(em, p){top:0}'],
  ['.a>:is(p,em)+:is(details,.x){top:0}', '.a > p + details{top:0}'],
  ['.b:is(.c,.x){top:0}', '.b.c{top:0}'],
  ['.b:is(p,.x){top:0}', '.b:is(p, .x){top:0}'],
  ['em:is(.a em,.x){top:0}', 'em:is(.a em, .x){top:0}'],
])('a browser that knows no :is() reads %s as %s', (css, read) => {
  expect(fitted(css)).toBe(read);
});

it.each([
  ['margin-inline:auto', 'margin-inline-start:auto;margin-inline-end:auto'],
  ['padding-block:var(--a) calc(1px + var(--b))', 'padding-top:var(--a);padding-bottom:calc(1px + var(--b))'],
  ['border-block:1px solid red', 'border-top:1px solid red;border-bottom:1px solid red'],
  ['padding-inline:0!important', 'padding-inline-start:0!important;padding-inline-end:0!important'],
  ['padding-inline-start:0;color:red', 'padding-inline-start:0;color:red'],
])('a browser that knows no shorthand for two sides reads %s as %s', (written, read) => {
  expect(fitted(`p{${written}}`)).toBe(`p{${read}}`);
});

it('what stays keeps its order, but for print, whose rules come last and together', () => {
  const css = '.a{color:red}.x{top:0}@media print{.x{top:0}em{top:0}}.a{color:blue}@media print{.a{top:1px}}p{top:0}';
  expect(fitted(css)).toBe('.a{color:red}.a{color:blue}p{top:0}@media print{em{top:0}.a{top:1px}}');
});

describe('classes are served under the names that the newsroom gives them', () => {
  it('in the style and on the elements', () => {
    const css = '._0s3fAq_story>.a_Lf3a_headline{top:0}.tEwc-a_story:not(.q6L91q_lead,.x){left:0}';
    expect(fit(css, '<div class="_0s3fAq_story"><h1 class="a_Lf3a_headline">a</h1></div><p class="tEwc-a_story dateline">b</p>')).toEqual({
      css: '.story>.headline{top:0}.story:not(.lead,.x){left:0}',
      html: page('<div class="story"><h1 class="headline">a</h1></div><p class="story dateline">b</p>'),
    });
  });

  it('whether a rule names them or not', () => {
    expect(fit('.a{top:0}', '<p class="a_Lf3a_byline share">a</p>').html).toBe(page('<p class="byline share">a</p>'));
  });

  it('but words of the text stay', () => {
    const text = '<p id="a_Lf3a_b">L’attribut class="a_Lf3a_b" &lt;p class=&quot;a_Lf3a_b&quot;> et .a_Lf3a_b</p>';
    expect(fit('p{top:0}', text).html).toBe(page(text));
  });
});

it('pages that use different parts of one sheet each get theirs, whoever came before', () => {
  const sheet = readSheet('.a{color:red}.b{color:var(--x)}p{margin:0}:root{--x:blue}');
  const bodies = ['<body class="a"></body>', '<body><p class="b">Un</p></body>', '<body class="b a"></body>'];
  const alone = bodies.map((body) => fit('.a{color:red}.b{color:var(--x)}p{margin:0}:root{--x:blue}', body));
  expect([...bodies, ...bodies.toReversed()].map((body) => fitTo(body, sheet))).toEqual([...alone, ...alone.toReversed()]);
});
