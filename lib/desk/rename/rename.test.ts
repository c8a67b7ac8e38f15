import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, site, SITE_YAML } from '../../../tests/support/paper';
import { temporaryFolder } from '../../../tests/support/temporaryFolder';
import { openToRead } from '../../library/index/schema';
import { openLibrary } from '../../library/openLibrary';
import { act } from '../act';
import { openHistory } from '../history/openHistory';
import { NewsroomIndex } from '../list/newsroomIndex';
import { Live } from '../live';
import { Store } from '../store/store';

const PAPER = {
  'site.yaml': SITE_YAML,
  'articles/port.md': articleText(),
  'articles/cite.md': articleText({ related: "[ 'autre', 'port' ] # à voir" }),
  'articles/autre.md': articleText({ related: '[cite]' }, 'Le [port](/articles/port).'),
  'articles/mer/index.md': articleText({ dossier: 'la-mer # le grand', withdrawn: '{ at: 2025-07-01, reason: Non. }' }),
  'articles/brouillon.md': articleText({ dossier: '"la-mer"', draft: 'true' }),
  'dossiers/la-mer.md': '---\nheadline: La mer\norder:\n  - cite # d’abord\n  - port\n---\n',
  'pages/don.md': '---\ntitle: Donner\ndescription: Un appel.\n---\nX\n',
  'pages/equipe.md': '---\ntitle: L’équipe\ndescription: Qui.\n---\nX\n',
  'auteurs/anne-roi.md': '---\nname: Anne Roy\n---\n',
  'une.yaml': 'lead: port # demain aussi\nothers: [autre, port]\ndossier: la-mer\nalert:\n  text: Ici\n  link: /equipe\n',
};

/** A desk over the paper, with git. Its `rename` answers what the desk says, and which lines the one commit has changed. */
async function newsroom(files: Readonly<Record<string, string>> = {}) {
  const root = await temporaryFolder(
    Object.fromEntries(Object.entries({ ...PAPER, ...files }).map(([file, text]) => [`content/${file}`, text])),
  );
  const folder = path.join(root, 'content');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.org', ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Commence');
  const file = path.join(root, 'index.db');
  const library = await openLibrary(folder, Date.now, { showDrafts: true, indexFile: file });
  const index = new NewsroomIndex(openToRead(file));
  const store = new Store(folder);
  const { history } = await openHistory(store, root);
  const parts = {
    folder,
    store,
    history,
    index: () => index,
    site: () => site,
    live: new Live('http://127.0.0.1:1'),
    clock: Date.now,
    fetchCardsLater: () => Promise.resolve(),
  };
  onTestFinished(async () => {
    index.database.close();
    await library.close();
  });
  const rename = async (from: string, slug: string) => {
    const before = git('rev-list', '--count', 'HEAD').trim();
    const { text, version } = await store.read(from);
    const acted = await act(parts, { file: from, version, text, act: { act: 'rename', slug } }, 'Anne');
    const isNoted = Number(git('rev-list', '--count', 'HEAD')) - Number(before);
    const patch = isNoted === 1 ? git('show', '--format=', '--unified=0', '-M') : '';
    return {
      outcome: acted.outcome,
      says: acted.says,
      isNoted,
      lines: patch.split('\n').filter((line) => /^(?:[+-](?![+-])|rename to)/.test(line)),
    };
  };
  return { folder, rename };
}

it('an article that gets another name is named so in articles, dossiers and on the front page, in one commit and in those lines alone', async () => {
  const { rename } = await newsroom();
  const { outcome, says, lines } = await rename('articles/port.md', 'le-port');
  expect(outcome).toBe('done');
  expect(lines.sort()).toEqual(
    [
      "-related: [ 'autre', 'port' ] # à voir",
      "+related: [ 'autre', 'le-port' ] # à voir",
      'rename to articles/le-port.md',
      '+aliases:',
      '+  - /articles/port',
      '-  - port',
      '+  - le-port',
      '-lead: port # demain aussi',
      '+lead: le-port # demain aussi',
      '-others: [autre, port]',
      '+others: [autre, le-port]',
    ].sort(),
  );
  expect(says).toContain('articles/cite.md, dossiers/la-mer.md, une.yaml');
});

it('a dossier that gets another name takes its articles with it, drafts and withdrawn ones too, and its address leads on', async () => {
  const { rename } = await newsroom();
  const { lines } = await rename('dossiers/la-mer.md', 'mer');
  expect(lines.sort()).toEqual(
    [
      'rename to dossiers/mer.md',
      '-dossier: la-mer # le grand',
      '+dossier: mer # le grand',
      '-dossier: "la-mer"',
      '+dossier: "mer"',
      '-dossier: la-mer',
      '+dossier: mer',
      '+redirects:',
      '+  - from: /dossiers/la-mer',
      '+    to: /dossiers/mer',
    ].sort(),
  );
});

it('the address of a page that is renamed twice and back leads on by one step, and none leads away from it', async () => {
  const { folder, rename } = await newsroom();
  const settings = (): Promise<string> => readFile(path.join(folder, 'site.yaml'), 'utf8');
  await rename('pages/equipe.md', 'redaction');
  await rename('pages/redaction.md', 'qui');
  expect(await settings()).toContain('redirects:\n  - from: /equipe\n    to: /qui\n  - from: /redaction\n    to: /qui\n');
  expect(await readFile(path.join(folder, 'une.yaml'), 'utf8')).toContain('link: /qui');
  await rename('pages/qui.md', 'equipe');
  expect(await settings()).toContain('redirects:\n  - from: /redaction\n    to: /equipe\n  - from: /qui\n    to: /equipe\n');
});

it('a file that names it and cannot be read is told, and left as it is', async () => {
  const { folder, rename } = await newsroom();
  const broken = '---\nheadline: [\n---\n';
  await writeFile(path.join(folder, 'articles/cite.md'), broken);
  const { outcome, says } = await rename('articles/port.md', 'le-port');
  expect([outcome, says]).toEqual(['done', expect.stringMatching(/reste à corriger dans articles\/cite\.md\./)]);
  expect(await readFile(path.join(folder, 'articles/cite.md'), 'utf8')).toBe(broken);
});

it('what cannot have a name is told why, and nothing is written', async () => {
  const { rename } = await newsroom();
  const refused: readonly (readonly [file: string, slug: string, says: string])[] = [
    ['pages/don.md', 'donner', 'garde son adresse'],
    ['pages/equipe.md', 'recherche', 'celle d’une page du site'],
    ['pages/equipe.md', 'don', 'déjà celle de pages/don.md'],
    ['dossiers/la-mer.md', 'La mer', 'minuscules'],
    ['auteurs/anne-roi.md', 'anne-r', 'anne-roy. Changez d’abord son nom'],
  ];
  for (const [file, slug, wanted] of refused) {
    const { says, ...rest } = await rename(file, slug);
    expect(says).toContain(wanted);
    expect(rest).toEqual({ outcome: 'refused', isNoted: 0, lines: [] });
  }
  expect(await rename('auteurs/anne-roi.md', 'anne-roy')).toMatchObject({ outcome: 'done', isNoted: 1 });
});
