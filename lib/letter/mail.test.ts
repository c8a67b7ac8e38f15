import { expect, it } from 'vitest';
import { mailProblems } from '@/tests/support/htmlProblems';
import { letterParts } from '@/tests/support/letterParts';
import { mailHtml, MOST_BYTES } from './mailHtml';
import { mailPlain } from './mailPlain';

const html = mailHtml(letterParts());

it('the letter is valid HTML as mail programs want it', async () => {
  expect(await mailProblems(html)).toEqual([]);
});

it('thirty stories stay below what Gmail cuts off', () => {
  expect(Buffer.byteLength(mailHtml(letterParts(30)))).toBeLessThan(MOST_BYTES);
});

it('nothing in it needs the site’s own pages around it: addresses are whole, styles are on the elements, no script, no form', () => {
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.filter((address) => !/^(?:https:\/\/|\{\{unsubscribe\}\}$)/.test(address ?? ''))).toEqual([]);
  expect(html).not.toMatch(/<(?:script|form|link|iframe)\b|url\(/);
  expect([...html.matchAll(/<(?:p|h[1-6]|li|a|blockquote)(?![^>]* style=)[ >]/g)].map(([tag]) => tag)).toEqual([]);
});

it('every story leads to its page, and the reader to the letter online and out of it', () => {
  for (const path of ['/articles/article-0', '/articles/article-2', '/lettres/2025-06-10', '/don'])
    expect(html).toContain(`href="https://gazette.example${path}"`);
  expect(html).toContain('href="{{unsubscribe}}"');
  expect(html).toContain('<title>L’objet\u202F: «\u202Fessai\u202F»</title>');
});

it('the plain letter says the same in lines of 72 characters, with its links by number', () => {
  const text = mailPlain(letterParts());
  const lines = text.split('\n');
  expect(lines.filter((line) => line.length > 72 && !/^\[\d+\] https:/.test(line))).toEqual([]);
  expect(text).not.toMatch(/<[a-z]|&#x/);
  expect(text).toContain('> Une citation.');
  expect(text).toContain('2025 | 12');
  expect(text).toContain('Un titre 2 & un autre\u00A0[');
  const cited = new Set([...text.matchAll(/(?<=\u00A0)\[(\d+)\]/g)].map(([, n]) => n));
  const listed = lines.flatMap((line) => /^\[(\d+)\] https:/.exec(line)?.[1] ?? []);
  expect([...cited].sort()).toEqual(listed.sort());
});
