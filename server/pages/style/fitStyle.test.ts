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
    ['a rule about one of several', '.a :is(h2,p):where(em,p){color:red}'],
    ['a rule about an attribute', '[lang=fr] p{color:red}'],
    ['a rule about a place', 'p:first-child{color:red}'],
    ['a block with a rule it needs', '@media (min-width:60rem){.a{color:red}}'],
    ['blocks in blocks', '@supports (color:red){@media print{.a{color:red}}}'],
    ['what is no rule', '@view-transition{navigation:auto}'],
    ['frames of a movement, whose names are no elements', '@keyframes x{from{top:0}to{top:1px}}'],
    ['the margins of printed sheets', '@page{margin:1cm;@bottom-left{content:"x"}}'],
    ['a statement', '@layer base;'],
    ['a variable that is read', ':root{--a:red}p{color:var(--a)}'],
    ['a variable that a variable in use reads', ':root{--a:1rem;--b:calc(var(--a)*2)}p{margin:var(--b)}'],
    ['a comma and a slash in quotes', 'p{content:"a, b / c"}'],
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
    ['a variable that nothing reads', ':root{--x:red}'],
    ['a variable that only such a variable reads', ':root{--y:red;--x:var(--y)}'],
  ])('%s', (_, css) => {
    expect(fitted(`${css}.a{top:0}`)).toBe('.a{top:0}');
  });

  it('of several selectors those that match nothing', () => {
    expect(fitted('.x,.a,p .y{top:0}')).toBe('.a{top:0}');
  });
});

it('what stays keeps its order, but for print, whose rules come last and together', () => {
  const css = '.a{color:red}.x{top:0}@media print{.x{top:0}em{top:0}}.a{color:blue}@media print{.a{top:1px}}p{top:0}';
  expect(fitted(css)).toBe('.a{color:red}.a{color:blue}p{top:0}@media print{em{top:0}.a{top:1px}}');
});

it('rules that say the same, one after the other, become one', () => {
  expect(fitted('.a{top:0}.x{left:0}em{top:0}p{top:1px}@media print{.b{top:0}.c{top:0}}')).toBe(
    '.a,em{top:0}p{top:1px}@media print{.b,.c{top:0}}',
  );
});

it('but a state that a browser may not know takes no other with it', () => {
  expect(fitted('.a{top:0}.a:has(em){top:0}')).toBe('.a{top:0}.a:has(em){top:0}');
});

describe('names are short', () => {
  it('for classes, in the style and on the elements', () => {
    const css = '.K_story .K_headline{top:0}.dateline{left:0}';
    expect(fit(css, '<h1 class="K_headline">a</h1><p class="K_story dateline">b<em class="K_headline"></em></p>')).toEqual({
      css: '.a .b{top:0}.c{left:0}',
      html: page('<h1 class="b">a</h1><p class="a c">b<em class="b"></em></p>'),
    });
  });

  it('for variables', () => {
    expect(fitted(':root{--space-m:1rem;--space:2rem}p{margin:var(--space-m) var(--space)}')).toBe(
      ':root{--a:1rem;--b:2rem}p{margin:var(--a) var(--b)}',
    );
  });

  it('and the same on the same page each time, in whatever order pages come', () => {
    const css = '.x{top:0}.y{top:0}';
    const pages = ['<p class="y"></p>', '<p class="x"></p>', '<p class="y"></p>'].map((body) => fit(css, body));
    expect(pages).toEqual(Array.from({ length: 3 }, () => ({ css: '.a{top:0}', html: page('<p class="a"></p>') })));
  });

  it('a class that no rule names goes', () => {
    expect(fit('.a{top:0}', '<p class="x">a<b class="x a"></b></p>').html).toBe(page('<p>a<b class="a"></b></p>'));
  });

  it('more than the alphabet has', () => {
    const classes = Array.from({ length: 60 }, (_, at) => `c${at}`);
    const { html } = fit(classes.map((name) => `.${name}{top:0}`).join(''), `<p class="${classes.join(' ')}">`);
    const short = [...(/<p class="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [])];
    expect([short[0], short[25], short[26], short[59], new Set(short).size]).toEqual(['a', 'z', 'a1', 'h2', 60]);
  });

  it('but words of the text stay', () => {
    const text = '<p>L’attribut class="x" &lt;p class=&quot;x&quot;> et --space, .a</p><img alt="a > b" class="K_a">';
    expect(fit('.K_a{top:0}', text).html).toBe(page(text.replace('"K_a"', '"a"')));
  });
});

it('values lose the spaces that they do not need', () => {
  expect(fitted('p{font:700 1rem / 1.1 "A, B", serif;margin:calc(1rem + 2px)}')).toBe(
    'p{font:700 1rem/1.1 "A, B",serif;margin:calc(1rem + 2px)}',
  );
});

it('pages that use different parts of one sheet each get theirs, whoever came before', () => {
  const sheet = readSheet('.a{color:red}.b{color:var(--x)}p{margin:0}:root{--x:blue}');
  const bodies = ['<body class="a"></body>', '<body><p class="b">Un</p></body>', '<body class="b a"></body>'];
  const alone = bodies.map((body) => fit('.a{color:red}.b{color:var(--x)}p{margin:0}:root{--x:blue}', body));
  expect([...bodies, ...bodies.toReversed()].map((body) => fitTo(body, sheet))).toEqual([...alone, ...alone.toReversed()]);
});
