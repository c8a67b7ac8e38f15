import { describe, expect, test } from 'vitest';
import { testPaper } from '@/tests/support/testPaper';
import { robotsTxt } from '../files/robotsTxt';
import { refusedCrawlers } from './crawlers';
import { rsl } from './rsl';
import { machineHeaders } from './signals';
import { tdmRep } from './tdmRep';

const NOTHING_BUT_SEARCH = { search: true, answers: false, training: false, licence: '/licence' };
const ALL = { search: true, answers: true, training: true };
const paperThat = (machines: Omit<typeof NOTHING_BUT_SEARCH, 'licence'>) => ({ ...testPaper, site: { ...testPaper.site, machines } });

describe('a paper that says nothing of machines', () => {
  test('has neither an RSL nor a TDM file, and no header field for them', () => {
    expect([rsl(testPaper), tdmRep(testPaper), machineHeaders(testPaper)]).toEqual([undefined, undefined, {}]);
  });
});

describe('a paper that permits search alone', () => {
  const paper = paperThat(NOTHING_BUT_SEARCH);

  test('says so in robots.txt by each protocol, and sends away by name who reads for the rest', () => {
    const [license, open, away, sitemaps] = robotsTxt(paper).split('\n\n');
    expect(license).toBe('License: https://gazette.example/rsl.xml');
    expect(open).toBe(
      'User-agent: *\nContent-Signal: search=yes, ai-input=no, ai-train=no\nContent-Usage: search=y, train-ai=n\nDisallow: /recherche?\nDisallow: /don/',
    );
    expect(away).toMatch(/^(?:User-agent: [\w-]+\n)+Disallow: \/$/);
    expect(away?.split('\n')).toEqual(expect.arrayContaining(['User-agent: GPTBot', 'User-agent: ClaudeBot', 'User-agent: ChatGPT-User']));
    expect(away).not.toMatch(/Googlebot|Bingbot|Applebot$/m);
    expect(sitemaps).toMatch(/^Sitemap: /);
  });

  test('says so in RSL, with where to ask for the rest', () => {
    expect(rsl(paper)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl">
<content url="/">
<license>
<permits type="usage">search</permits>
<prohibits type="usage">ai-input ai-train</prohibits>
</license>
<copyright type="organization">Éditions de la Gazette</copyright>
<terms>https://gazette.example/licence</terms>
</content>
</rsl>
`);
  });

  test('reserves mining in tdmrep.json and in the header of each answer', () => {
    expect(JSON.parse(tdmRep(paper) ?? '')).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://gazette.example/licence' },
    ]);
    expect(machineHeaders(paper)).toEqual({
      'content-usage': 'search=y, train-ai=n',
      'tdm-reservation': '1',
      'tdm-policy': 'https://gazette.example/licence',
    });
  });
});

test('a paper that permits all reserves nothing in any protocol and sends nobody away', () => {
  const paper = paperThat(ALL);
  expect(robotsTxt(paper)).not.toContain('Disallow: /\n');
  expect(rsl(paper)).not.toContain('prohibits');
  expect(machineHeaders(paper)).toEqual({ 'content-usage': 'search=y, train-ai=y', 'tdm-reservation': '0' });
  expect(JSON.parse(tdmRep(paper) ?? '')).toEqual([{ location: '/', 'tdm-reservation': 0 }]);
});

test.for([
  [
    'training',
    { ...ALL, training: false },
    ['GPTBot', 'ClaudeBot', 'CCBot', 'Google-Extended', 'Applebot-Extended'],
    ['ChatGPT-User', 'OAI-SearchBot', 'Googlebot'],
  ],
  ['answers', { ...ALL, answers: false }, ['ChatGPT-User', 'OAI-SearchBot', 'Google-Extended'], ['GPTBot', 'Googlebot', 'CCBot']],
  ['search', { search: false, answers: false, training: true }, ['Googlebot', 'Bingbot', 'PerplexityBot'], ['GPTBot', 'CCBot']],
] as const)('a paper that refuses %s sends away those who read for it, and no other', ([, machines, refused, welcome]) => {
  const names = refusedCrawlers(machines);
  expect(refused.filter((name) => !names.includes(name))).toEqual([]);
  expect(welcome.filter((name) => names.includes(name))).toEqual([]);
});
