import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { endWithUs } from '../support/endWithUs';
import { ALL_CARDS, ghostExport } from '../support/ghostExport';
import { importCommand, type ImportEnded } from '../../server/commands/importCommand';
import { bareEnvironment, root, run } from '../support/run';
import { startServer, type Server } from '../support/server';
import { builtScript } from '../support/threadStart';
import { removeFolder } from '../support/removeFolder';

// One folder of each generator and an export of Ghost go into one paper; then readers ask for everything. The command itself, a process
// that takes two seconds to load, is started where only a process shows what is asked: with Ghost's export, and where it is killed.

const FIXTURES = path.join(root, 'tests/fixtures/import');
const KINDS = ['hugo', 'jekyll', 'eleventy', 'astro', 'docusaurus', 'markdown'] as const;

let work: string;
let paper: ContentFolder;
let site: Server;
const ended = new Map<string, ImportEnded>();

const asked = (kind: string, source: string, to: string): string[] => [
  ...[kind, source, '--to', to],
  ...['--map', path.join(work, `${path.basename(to)}-${kind}.yaml`), '--report', path.join(work, `report-${kind}`)],
];
const command = (...args: Parameters<typeof asked>): string[] => [builtScript('import'), ...asked(...args)];

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'import-'));
  paper = await contentFolder();
  const ghost = path.join(work, 'ghost.json');
  await writeFile(ghost, ghostExport([{ slug: 'toutes-les-cartes', title: 'Toutes les cartes', lexical: ALL_CARDS.lexical }]));
  for (const kind of KINDS) ended.set(kind, await importCommand(asked(kind, path.join(FIXTURES, kind), paper.folder)));
  const media = path.join(work, 'content/images/2021/03');
  await mkdir(media, { recursive: true });
  await copyFile(path.join(FIXTURES, 'hugo/static/images/plan.png'), path.join(media, 'quai.png'));
  const { code, stdout } = await run(process.execPath, [
    ...command('ghost', ghost, paper.folder),
    ...['--media', path.join(work, 'content')],
  ]);
  ended.set('ghost', { code: code === 0 ? 0 : 1, said: stdout });
  site = await startServer({ CONTENT_DIR: paper.folder });
});

afterAll(async () => {
  await site.stop();
  await paper.remove();
  await removeFolder(work);
});

/** What readers saw of a text on the old site: its old addresses, where it is now, and its words. */
const TEXTS: readonly (readonly [old: readonly string[], now: string, read: string])[] = [
  [
    ['/2019/03/un-paquet/', '/vieux/paquet/'],
    '/articles/un-paquet',
    `Premier paragraphe avec un lien et la racine. Le quai au matin. Dominique Petit Voir aussi l’accueil et ailleurs.
     https://www.youtube.com/watch?v=dQw4w9WgXcQ Attention Une mise en garde sur deux paragraphes.
     {{< inconnu "valeur_a_b" nom="x" >}} Suite Retour à la suite, note`,
  ],
  [
    ['/2020/05/autre-texte/'],
    '/articles/autre-texte',
    `Un texte qui renvoie au paquet et à sa photo. La suite Du gras dans un bloc. Port Navires Brest 12 const a = 1 < 2;
     Après la coupure, une ligne coupée, H2O et « un titre ».`,
  ],
  [['/a-propos/'], '/a-propos', 'Une page, avec un article.'],
  [
    ['/journal/2015/06/11/Titre_en.capitales.html', '/vieux/titre/'],
    '/articles/titre-en-capitales',
    `Grand intertitre Un paragraphe. Un lien interne, un fichier et {{ page.title }} en code. Une carte de la côte puts "{{ a }}"
     {{ montré }} {% for x in site.posts %}rien{% endfor %} https://www.youtube.com/watch?v=abcDEF12345 Terme avec note`,
  ],
  [['/journal/mer/2016/09/05/second.html'], '/articles/second', 'Texte du second, avec le premier et un mort. La carte, encore.'],
  [['/journal/contact/'], '/contact', 'Écrire à contact@jekyll.example.'],
  [['/blog/un-texte/'], '/articles/un-texte', 'Un premier Texte {{ "inconnu" | filtre }} et'],
  [['/posts/deux/'], '/articles/deux', 'Voir le premier ou par son fichier. Note À noter.'],
  [['/blog/premier/'], '/articles/premier', 'Un texte simple.'],
  [['/blog/numero-trois/'], '/articles/numero-trois', 'Le phare la nuit Lien vers le premier et racine.'],
  [
    ['/projet/blog/bienvenue'],
    '/articles/bienvenue',
    `Danger Attention à la côte. Vraiment. Bâbord À gauche. Tribord À droite. src/port.js const port = 1; Plus Du texte replié.
     Voir la documentation.`,
  ],
  [['/projet/docs/intro'], '/intro', 'Le début de la documentation.'],
  [
    ['/2014/09/05/photos/'],
    '/articles/photos',
    'Une citation. — Dominique Petit let a; Motglué, ancre, été et 3 < 4. Une note Sur une ligne.',
  ],
  [['/2012/01/02/vieux/'], '/articles/vieux', 'Un texte sans fin de guillemet.'],
  [['/toutes-les-cartes/', '/toutes-les-cartes/amp/'], '/articles/toutes-les-cartes', ALL_CARDS.read],
];

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words of a page's main part, as another parser reads them. */
function readers(html: string): string {
  const parted = html.replace(/<\/?(?!(?:a|abbr|b|code|em|i|span|strong|su[bp])[\s>])[a-z][^>]*>/g, ' $& ');
  const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(parted).children, true);
  return words(DomUtils.textContent(main ?? []));
}

describe('archives of other generators', () => {
  it.each([...KINDS, 'ghost'])('%s is imported, and says what a person should look at', async (kind) => {
    expect(ended.get(kind)?.code).toBe(0);
    expect(ended.get(kind)?.said).toContain('report.html');
    const report: unknown = JSON.parse(await readFile(path.join(work, `report-${kind}/report.json`), 'utf8'));
    expect(report).toMatchObject({ counts: { lostWords: 0 } });
  });

  it.each(TEXTS)('from %j readers come to %s, and read what stood there', async (old, now, read) => {
    for (const address of old) {
      const answer = await site.request(encodeURI(address));
      const location = [answer.headers.location ?? ''].flat().join();
      // An address that is the same here needs no sending on but for its slash.
      expect({ address, leads: answer.status === 200 ? address : new URL(location, site.origin).pathname }).toEqual({
        address,
        leads: now,
      });
    }
    const page = await site.request(now);
    expect(page.status).toBe(200);
    expect(readers(page.body)).toContain(words(read));
  });

  it('pass the check of the content, or its errors are what the reports name', async () => {
    const checked = await run(process.execPath, [builtScript('checkContent'), '--json'], { CONTENT_DIR: paper.folder });
    const problems: unknown = JSON.parse(checked.stdout);
    const files = Array.isArray(problems) ? problems.filter((each: unknown) => JSON.stringify(each).includes('"error"')) : [problems];
    const reports = await Promise.all([...KINDS, 'ghost'].map((kind) => readFile(path.join(work, `report-${kind}/report.json`), 'utf8')));
    const names = files.map((problem) => /(?:articles|pages)\/[^"]*?(?=\/index\.md|\.md)/.exec(JSON.stringify(problem))?.[0] ?? '?');
    for (const name of names) expect(reports.join('\n')).toContain(name);
    // A lead picture that nothing describes; links to what was never there.
    expect([...new Set(names)]).toEqual(['articles/2018/12/deux', 'articles/2020/05/autre-texte', 'articles/2021/03/toutes-les-cartes']);
  });

  it('leave alone in a second run what an editor has changed, and bring the rest back to the archive', async () => {
    const file = path.join(paper.folder, 'articles/2012/01/vieux.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('fin de guillemet', 'rien'));
    const again = await importCommand(asked('markdown', path.join(FIXTURES, 'markdown'), paper.folder));
    expect(again.said).toMatch(/\b0\s+fichiers écrits/);
    expect(again.said).toMatch(/\b1\s+laissés, un rédacteur y a travaillé/);
    expect(await readFile(file, 'utf8')).toContain('sans* rien');
  });
});

it('an import that was killed in the middle and run again gives what one run gives', async () => {
  const archive = path.join(work, 'grand');
  await mkdir(path.join(archive, 'content/posts'), { recursive: true });
  for (let n = 0; n < 300; n += 1) {
    const text = `---\ntitle: Texte ${n}\ndate: 2019-05-28\n---\nVoir [le suivant]({{< ref "t${(n + 1) % 300}.md" >}}) et <em>la suite</em>.\n`;
    await writeFile(path.join(archive, `content/posts/t${n}.md`), text);
  }
  const [once_, twice] = [await contentFolder(), await contentFolder()];
  try {
    expect(await importCommand(asked('hugo', archive, once_.folder))).toMatchObject({ code: 0 });
    const child = spawn(process.execPath, command('hugo', archive, twice.folder), { cwd: root, env: bareEnvironment({}), stdio: 'ignore' });
    endWithUs(child);
    const closed = once(child, 'close');
    const written = (): Promise<string[]> => readdir(path.join(twice.folder, 'articles/2019/05')).catch(() => []);
    while ((await written()).length < 30 && child.exitCode === null) await sleep(5);
    child.kill('SIGKILL');
    await closed;
    expect(await importCommand(asked('hugo', archive, twice.folder))).toMatchObject({ code: 0 });
    expect(await everything(twice.folder)).toEqual(await everything(once_.folder));
  } finally {
    await once_.remove();
    await twice.remove();
  }
});

/** All files that readers and editors see, with what they say. */
async function everything(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const)),
  );
}
