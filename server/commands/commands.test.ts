import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { epubProblems } from '@/tests/support/epubProblems';
import { photo } from '@/tests/support/photo';
import { paperFolder, type Files } from '@/tests/support/problemsIn';
import { builtScript } from '@/tests/support/threadStart';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
const failure = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

/** Runs Node in the project with a content folder. */
async function node(folder: string, ...words: readonly string[]) {
  try {
    return { code: 0, ...(await run(process.execPath, words, { cwd: ROOT, env: { ...process.env, CONTENT_DIR: folder } })) };
  } catch (error) {
    return failure.parse(error);
  }
}

/** Runs a command of the house as hooks do, built. */
const command = (name: string, folder: string, ...args: readonly string[]) => node(folder, builtScript(name), ...args);

/** Runs it as `npm run` does: from its source. */
const fromSource = (name: string, folder: string, ...args: readonly string[]) =>
  node(folder, '--import', 'tsx', `server/commands/${name}.ts`, ...args);

const SOUND = '---\nheadline: Un titre\nsection: economie\npublishedAt: 2025-06-10\n---\nUn paragraphe.\n';
const WARNED = SOUND.replace('Un paragraphe', '# Un intertitre');
const BROKEN = SOUND.replace('economie', 'econmie');

/** What stands last whenever the settings can be read. */
const MACHINES =
  '\nAux machines : rien n’est refusé ni réservé (robots.txt invite tous les robots ; site.yaml n’a pas de bloc machines).\n';

// Each command is a process of its own, a second of a quiet machine.
vi.setConfig({ testTimeout: 60_000 });

describe('check-content', () => {
  it.each<[string, Files, number, string]>([
    ['is content with a sound folder', { 'articles/a.md': SOUND }, 0, 'Tout est en ordre.\n'],
    [
      'tells warnings without failing',
      { 'articles/a.md': WARNED },
      0,
      'articles/a.md:6:1 -: avertissement : un intertitre de premier niveau ; la page a déjà son titre, écrivez ##\n\n1 avertissement dans 1 fichier :\n  texte et nom  1 avertissement\n',
    ],
    [
      'fails on an error, and counts',
      { 'articles/a.md': BROKEN, 'articles/b.md': BROKEN, 'articles/c.md': WARNED },
      1,
      [
        'articles/a.md:3:10 section: trouvé « econmie » ; vouliez-vous écrire economie ?',
        'articles/b.md:3:10 section: trouvé « econmie » ; vouliez-vous écrire economie ?',
        'articles/c.md:6:1 -: avertissement : un intertitre de premier niveau ; la page a déjà son titre, écrivez ##',
        '',
        '2 erreurs et 1 avertissement dans 3 fichiers :',
        '  section       2 erreurs',
        '  texte et nom  1 avertissement',
        '',
      ].join('\n'),
    ],
  ])('%s', async (_, files, code, told) => {
    const folder = await paperFolder(files);
    const { stdout, ...rest } = await command('checkContent', folder);
    expect({ ...rest, stdout: stdout.replaceAll(`${folder}${path.sep}`, '') }).toEqual({ code, stdout: told + MACHINES, stderr: '' });
  });

  it.each([
    ['what it does not know', ['articles/a.md'], 'Écrivez : npm run check-content [-- [--all] [--json] [--since commit]]\n'],
    ['a commit that git does not know', ['--since', 'hier'], /^git ne connaît pas de commit « hier » dans .*\.\n$/],
  ])('refuses %s in one line', async (_, args, told) => {
    const { code, stdout, stderr } = await command('checkContent', await paperFolder(), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toEqual(typeof told === 'string' ? told : expect.stringMatching(told));
  });

  it('tells of very many the first of each kind with their number, errors first, and all when asked', async () => {
    const many = Array.from({ length: 45 }, (_, n) => [`articles/a-${n}.md`, WARNED.replace('Un inter', `Le ${n}e inter`)] as const);
    const links = '[a](http://localhost:3000/a) [b](/nulle-part) [c](/ailleurs)';
    const folder = await paperFolder({ ...Object.fromEntries(many), 'articles/z.md': SOUND.replace('Un paragraphe.', links) });
    const { code, stdout } = await command('checkContent', folder);
    const lines = stdout.replaceAll(`${folder}${path.sep}`, '').split('\n');
    expect([code, ...lines.map((line) => line.replace(/ ; .*$/, ''))]).toEqual([
      1,
      'articles/z.md:6:30 -: aucune page « /nulle-part »',
      'articles/z.md:6:47 -: aucune page « /ailleurs »',
      ...['0', '1', '10'].map((n) => `articles/a-${n}.md:6:1 -: avertissement : un intertitre de premier niveau`),
      '  … et 42 de plus de cette sorte',
      'articles/z.md:6:1 -: avertissement : « http://localhost:3000/a » n’existe que sur votre ordinateur',
      '',
      'Tout voir, ligne par ligne : npm run check-content -- --all',
      '',
      '2 erreurs et 46 avertissements dans 46 fichiers :',
      '  texte et nom  2 erreurs et 46 avertissements',
      ...MACHINES.replace(/ ; .*$/m, '').split('\n'),
    ]);
    expect(lines).toContain('  … et 42 de plus de cette sorte ; 45 dans 45 fichiers');
    const all = await command('checkContent', folder, '--all');
    expect(all.stdout.split('\n').filter((line) => /:\d+:\d+ /.test(line))).toHaveLength(48);
  });

  it('tells machines the same', async () => {
    const folder = await paperFolder({ 'articles/a.md': BROKEN, 'articles/b.md': WARNED });
    const { code, stdout } = await command('checkContent', folder, '--json');
    const message = 'trouvé « econmie » ; vouliez-vous écrire economie ?';
    const error = { file: path.join(folder, 'articles/a.md'), line: 3, column: 10, field: 'section', severity: 'error', message };
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([error, { line: 6, column: 1, field: '-', severity: 'warning' }]);
  });
});

const LETTER = '---\nsubject: Un objet\nstories:\n  - a\n  - b\n---\n';

describe('letter', () => {
  it('writes a letter for mail and as plain text, and says what to look at before it is sent', async () => {
    const folder = await paperFolder({
      'articles/a.md': SOUND,
      'articles/b.md': SOUND.replace('2025-06-10', '2125-06-10'),
      'lettres/2025-06-10.md': LETTER,
    });
    const out = path.join(folder, 'out');
    const { code, stdout, stderr } = await command('letter', folder, path.join(folder, 'lettres/2025-06-10.md'), '--out', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/2025-06-10\.html \(\d+ Ko\) et .*\.txt sont prêts\.\nObjet : Un objet\n/);
    expect(stdout).toContain('« b » paraîtra le dimanche 10\u00A0juin 2125 ; n’envoyez pas la lettre avant.');
    expect(await readFile(path.join(out, '2025-06-10.html'), 'utf8')).toContain('/articles/a"');
    expect(await readFile(path.join(out, '2025-06-10.txt'), 'utf8')).toContain('Un titre');
  });
});

describe('issue', () => {
  it('writes a book of a day that EPUBCheck finds nothing in', async () => {
    const folder = await paperFolder({
      'articles/a.md': SOUND,
      'articles/tout/index.md': (await readFile(path.join(ROOT, 'tests/fixtures/elements/tous-les-elements.md'), 'utf8')).replace(
        /publishedAt: .*/,
        'publishedAt: 2025-06-10 23:59',
      ),
      'articles/tout/photo.jpg': await photo(1600, 1067).blur(6).jpeg().toBuffer(),
      'articles/tout/portrait.jpg': await photo(90, 120).png().toBuffer(),
    });
    const file = path.join(folder, 'numero.epub');
    const { code, stdout, stderr } = await command('issue', folder, '2025-06-10', '--out', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/est prêt : 2\u00A0articles, [\d,]+ Mo\.\n$/);
    expect(await epubProblems(file)).toEqual([]);
  });
});

describe('new-article', () => {
  it('makes a file that passes the check, and never a second one', async () => {
    const folder = await paperFolder();
    const made = await fromSource('newArticle', folder, 'Titre : avec deux-points');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/articles.\d{4}.\d{2}.titre-avec-deux-points\.md est prêt, dans la rubrique politique/);
    expect(await fromSource('checkContent', folder)).toEqual({ code: 0, stdout: `Tout est en ordre.\n${MACHINES}`, stderr: '' });
    const again = await command('newArticle', folder, 'Titre avec deux points');
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(
      /headline: l’adresse « titre-avec-deux-points » est déjà celle de articles.*; choisissez un autre titre$/m,
    );
  });

  it.each([
    ['a title', [], 'Écrivez : npm run new-article -- "Titre de l’article" [--section rubrique]\n'],
    ['a section that exists', ['Un titre', '--section', 'econmie'], 'Aucune rubrique « econmie » ; vouliez-vous écrire economie ?\n'],
    ['no other option', ['Un titre', '--force'], 'Écrivez : npm run new-article -- "Titre de l’article" [--section rubrique]\n'],
  ])('asks for %s', async (_, args, told) => {
    expect(await command('newArticle', await paperFolder(), ...args)).toEqual({ code: 1, stdout: '', stderr: told });
  });
});
