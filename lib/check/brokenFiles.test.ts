import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '@/tests/support/problemsIn';

const FIXTURES = path.resolve(import.meta.dirname, '../../tests/fixtures/broken');

/**
 * A fixture holds cases: `## what is wrong`, then files as they were saved, each under `@ its path`, then what the editor
 * is told, behind `=> `.
 */
function casesIn(fixture: string): (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] {
  const blocks = readFileSync(path.join(FIXTURES, fixture), 'utf8').split(/^## /m).slice(1);
  return blocks.map((block) => {
    const [, name = '', saved = '', told = ''] = /^([^\n]*)\n(.*?)((?:^=> [^\n]*\n)+)/ms.exec(block) ?? [];
    const files = saved.split(/^@ /m).slice(1);
    return [name, Object.fromEntries(files.map((file) => file.split(/\n(.*)/s))), told.replaceAll('=> ', '').trimEnd().split('\n')];
  });
}

describe.each(readdirSync(FIXTURES))('an editor’s mistakes, %s:', (fixture) => {
  it.each(casesIn(fixture))('%s', async (_, files, told) => {
    expect(await problemsIn(files)).toEqual(told);
  });
});

it('there are at least sixty of them', () => {
  expect(readdirSync(FIXTURES).flatMap(casesIn).length).toBeGreaterThanOrEqual(60);
});
