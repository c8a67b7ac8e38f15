import { execFileSync } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS, refusal, TOKEN_HEADER, type Act, type Acted, type Opened } from '@/lib/desk/protocol';
import { contentFolder, type ContentFolder } from '../support/contentFolder';
import { startDesk, type DeskProcess } from '../support/deskProcess';
import { articleText } from '../support/paper';
import { rawRequest } from '../support/rawRequest';
import { startServer, type Server } from '../support/server';

const FILE = 'articles/2025/un-titre.md';
const TEXT = articleText({ headline: "'Un titre' # à voir", byline: '[Anne Roy]' });

let content: ContentFolder;
let site: Server;
let desk: DeskProcess;

beforeAll(async () => {
  content = await contentFolder({
    [FILE]: TEXT,
    'articles/faux.md': '---\nheadline: Faux\n---\nX\n',
    'articles/brouillon.md': articleText({ draft: 'true' }),
  });
  execFileSync('git', ['init', '-q'], { cwd: content.folder });
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.org', 'add', '-A'], { cwd: content.folder });
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.org', 'commit', '-qm', 'Commence'], { cwd: content.folder });
  site = await startServer({ CONTENT_DIR: content.folder });
  desk = await startDesk({ CONTENT_DIR: content.folder, DESK_SITE: site.origin });
});

afterAll(async () => {
  await Promise.all([desk.stop(), site.stop()]);
  await content.remove();
});

const open = (file: string): Promise<Opened> => desk.ask(CALLS.open, { file });
const onDisk = (file: string): Promise<string> => readFile(path.join(content.folder, file), 'utf8');
const act = ({ file, version }: Pick<Opened, 'file' | 'version'>, text: string, what: Act): Promise<Acted> =>
  desk.ask(CALLS.act, { file, version, text, act: what });

/** What was done; fails with what the desk says when it was not. */
async function done(opened: Pick<Opened, 'file' | 'version'>, text: string, what: Act) {
  const acted = await act(opened, text, what);
  if (acted.outcome !== 'done') throw new Error(`${what.act}: ${acted.outcome}: ${acted.says}`);
  return acted;
}

/** Waits until the desk says that readers have it. */
async function live(watch: string | undefined): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { standing, says } = await desk.ask(CALLS.live, { watch: watch ?? '' });
    if (standing !== 'waiting') return says;
    await sleep(25);
  }
  return 'never';
}

/** A text that holds another. */
const holding = (part: string): unknown => expect.stringContaining(part);

describe('from a title to a withdrawn article, readers see what the desk says:', () => {
  let now: Opened;
  const step = async (what: Act, text = now.text): Promise<string> => {
    const acted = await done(now, text, what);
    now = acted.opened;
    return `${now.state} | ${acted.says} | ${await live(acted.watch)}`;
  };
  const status = async (address: string): Promise<number> => (await fetch(site.origin + address, { redirect: 'manual' })).status;

  test('a new draft is a sound file, and nobody else’s', async () => {
    const created = await desk.ask(CALLS.create, { kind: 'article', title: 'L’eau monte : « vite »', section: 'economie' });
    if (created.outcome !== 'done') throw new Error(created.says);
    now = created.opened;
    expect(now).toMatchObject({ state: 'draft', version: '', slug: 'l-eau-monte-vite', problems: [] });
    expect(await step({ act: 'save' }, `${now.text}Le texte.\n`)).toContain(
      'draft | Enregistré. C’est un brouillon : les lecteurs ne le voient pas.',
    );
    expect(await status('/articles/l-eau-monte-vite')).toBe(404);
    const twice = await desk.ask(CALLS.create, { kind: 'article', title: 'L’eau monte, vite', section: 'economie' });
    expect(twice).toMatchObject({ outcome: 'refused' });
  });

  test.for<[string, Act, RegExp, number]>([
    [
      'scheduled',
      { act: 'schedule', at: '2031-05-01 10:00' },
      /^scheduled \| Programmé\s: les lecteurs le verront le jeudi 1er\s+mai 2031 à\s+10\s+h/u,
      404,
    ],
    ['published', { act: 'publish' }, /^published \| Publié\s.*\| En ligne/, 200],
    ['corrected', { act: 'correct', text: 'Il fallait lire : deux.' }, /^corrected .*rectificatif.*\| En ligne/, 200],
    ['withdrawn', { act: 'withdraw', reason: 'Une erreur.' }, /^withdrawn \| Retiré.*\| En ligne/, 410],
    ['back again', { act: 'restore' }, /^corrected .*\| En ligne/, 200],
    ['a draft again', { act: 'unpublish' }, /^draft /, 404],
  ])('%s', async ([, what, says, answered]) => {
    expect(await step(what)).toMatch(says);
    expect(await status('/articles/l-eau-monte-vite')).toBe(answered);
  });

  test('renamed, its old address leads to the new one', async () => {
    await step({ act: 'publish' });
    expect(await step({ act: 'rename', slug: 'l-eau' })).toContain('l’ancienne adresse mène à la nouvelle');
    expect(now.file).toMatch(/\/l-eau\.md$/);
    // A file that is gone is looked for twice before readers hear of it.
    await expect.poll(() => status('/articles/l-eau-monte-vite'), { timeout: 90_000 }).toBe(301);
    expect(await status('/articles/l-eau')).toBe(200);
  });

  test('on the front page until a day', async () => {
    expect((await done(now, now.text, { act: 'lead', until: '2031-05-01' })).says).toContain('jusqu’au 2031-05-01');
    expect(await onDisk('une.yaml')).toBe('lead: l-eau\nuntil: 2031-05-01\n');
  });

  test('who did what is in the history, and a version comes back with the addresses that have come since', async () => {
    const { past } = await desk.ask(CALLS.history, { file: now.file });
    expect(past.map(({ says }) => says)).toEqual([
      'Renomme l-eau-monte-vite en l-eau',
      'Publie l-eau-monte-vite',
      'Remet l-eau-monte-vite en brouillon',
      'Republie l-eau-monte-vite',
      'Retire l-eau-monte-vite',
      'Rectifie l-eau-monte-vite',
      'Publie l-eau-monte-vite',
      'Programme l-eau-monte-vite pour le 2031-05-01 10:00',
      'Crée l-eau-monte-vite',
    ]);
    const published = past[6]?.id ?? '';
    expect((await desk.ask(CALLS.past, { file: now.file, id: published })).text).not.toContain('corrections');
    expect(await step({ act: 'bringBack', id: published })).toContain('published');
    expect(now.text).toContain('/articles/l-eau-monte-vite');
    expect(await step({ act: 'bringBack', id: '0000000' }).catch(String)).toContain('plus dans l’historique');
  });
});

test.for<[string, string, Act, string]>([
  ['a correction of what nobody has read', 'articles/brouillon.md', { act: 'correct', text: 'x' }, 'ne voient pas encore cet article'],
  ['a correction that says nothing', FILE, { act: 'correct', text: ' ' }, 'ce qui était faux'],
  ['a withdrawal without a reason', FILE, { act: 'withdraw', reason: '' }, 'pourquoi'],
  ['a schedule for yesterday', FILE, { act: 'schedule', at: '2020-01-01' }, 'Cette date est passée'],
  ['a schedule for no day', FILE, { act: 'schedule', at: 'demain' }, 'Écrivez une date'],
  ['a draft on the front page', 'articles/brouillon.md', { act: 'lead' }, 'ne peut ouvrir la une'],
  ['a name that is no address', FILE, { act: 'rename', slug: '../x' }, 'minuscules'],
  ['a name that another has', FILE, { act: 'rename', slug: 'brouillon' }, 'déjà celle de articles/brouillon.md'],
  ['publishing what has errors', 'articles/faux.md', { act: 'publish' }, 'corrigez d’abord'],
  ['correcting a page', 'pages/don.md', { act: 'correct', text: 'x' }, 'qu’avec un article'],
])('%s is refused in a sentence, and nothing is written', async ([, file, what, says]) => {
  const opened = await open(file);
  const before = await stat(path.join(content.folder, file));
  expect(await act(opened, opened.text, what)).toMatchObject({ outcome: 'refused', says: holding(says) });
  expect((await stat(path.join(content.folder, file))).mtimeMs).toBe(before.mtimeMs);
});

test('an act changes its own lines of the file and no other', async () => {
  const opened = await open(FILE);
  expect(opened.text).toBe(TEXT);
  const acted = await done(opened, opened.text, { act: 'correct', text: 'Oui.' });
  const added = acted.opened.text.split('\n').filter((line) => !TEXT.split('\n').includes(line));
  expect(added).toEqual(['corrections:', expect.stringMatching(/^ {2}- at: \d{4}-\d\d-\d\d \d\d:\d\d$/), '    text: Oui.']);
  expect(acted.opened.text.replace(`${added.join('\n')}\n`, '')).toBe(TEXT);
  const saved = await done(acted.opened, TEXT, { act: 'save' });
  expect(await onDisk(FILE)).toBe(TEXT);
  expect((await done(saved.opened, TEXT, { act: 'save' })).opened.version).toBe(saved.opened.version);
});

test('two editors on one article: the second is shown the first one’s text, and nothing is lost', async () => {
  const [anne, paul] = await Promise.all([open(FILE), open(FILE)]);
  await done(anne, anne.text.replace('Un paragraphe.', 'Le texte d’Anne.'), { act: 'save' });
  const refused = await act(paul, paul.text.replace('Un paragraphe.', 'Le texte de Paul.'), { act: 'publish' });
  expect(refused).toMatchObject({ outcome: 'stale', theirs: { text: holding('Le texte d’Anne.') } });
  expect(await onDisk(FILE)).toContain('Le texte d’Anne.');
});

test('a file that goes, or is written by hand, under an open form', async () => {
  const opened = await open(FILE);
  await writeFile(path.join(content.folder, FILE), TEXT.replace('Un paragraphe.', 'À la main.'));
  expect(await act(opened, `${opened.text}x`, { act: 'save' })).toMatchObject({
    outcome: 'stale',
    theirs: { text: holding('À la main.') },
  });
  const again = await open(FILE);
  await rm(path.join(content.folder, FILE));
  expect(await act(again, again.text, { act: 'update' })).toMatchObject({
    outcome: 'stale',
    says: holding('n’est plus à sa place'),
  });
  expect(await open(FILE).catch(String)).toContain('n’existe');
  await writeFile(path.join(content.folder, FILE), TEXT);
});

test('a text that is not saved is judged as check-content would judge it', async () => {
  const text = TEXT.replace('section: economie', 'section: economi').replace(
    'Un paragraphe.',
    'Un [lien](/articles/nulle-part) et ![](absente.jpg).',
  );
  const { problems } = await desk.ask(CALLS.check, { file: FILE, text });
  expect(problems.map(({ field }) => field)).toContain('section');
  const sound = await desk.ask(CALLS.check, { file: FILE, text: text.replace('economi\n', 'economie\n') });
  expect(sound.problems.map(({ message }) => message).join(' ')).toMatch(/aucun article «\snulle-part\s»/u);
  expect(sound.problems.map(({ message }) => message).join(' ')).toContain('absente.jpg');
  expect(await onDisk(FILE)).toBe(TEXT);
});

test('the list has every state, what is found by words, and the problems beside', async () => {
  const list = (ask: Parameters<typeof desk.ask<typeof CALLS.list.ask, typeof CALLS.list.answer>>[1]) => desk.ask(CALLS.list, ask);
  await expect
    .poll(async () => (await list({})).rows.map(({ slug, state }) => `${slug} ${state}`), { timeout: 90_000 })
    .toEqual(expect.arrayContaining(['faux faulty', 'brouillon draft', 'un-titre published', 'l-eau published']));
  expect((await list({ state: 'draft' })).rows.map(({ slug }) => slug)).toEqual(['brouillon']);
  expect((await list({ state: 'faulty' })).rows.map(({ slug }) => slug)).toEqual(['faux']);
  expect((await list({ search: 'eau vite' })).rows.map(({ slug }) => slug)).toContain('l-eau');
  expect((await list({ kind: 'page' })).rows.map(({ file }) => file)).toContain('pages/don.md');
  const { problems } = await desk.ask(CALLS.problems, { files: ['articles/faux.md', FILE] });
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['articles/faux.md']));
});

describe('the door', () => {
  const body = JSON.stringify({});
  const port = (): number => Number(new URL(desk.origin).port);
  const token = async (): Promise<string> => /desk-token" content="([^"]+)/.exec(await (await fetch(desk.origin)).text())?.[1] ?? '';

  test.for<[string, Readonly<Record<string, string>>]>([
    ['another site’s name (DNS rebinding)', { host: 'attaque.example' }],
    ['another port', { host: 'localhost:80' }],
    ['a name that begins like ours', { host: 'localhost.attaque.example:3001' }],
  ])('is shut for %s', async ([, headers]) => {
    const answer = await rawRequest(port(), '/', { headers });
    expect([400, 421]).toContain(answer.status);
    expect(answer.body).not.toContain('desk-token');
  });

  test.for<[string, (origin: string) => Readonly<Record<string, string>>]>([
    ['of another site', () => ({ origin: 'https://attaque.example' })],
    ['of a page without origin', () => ({ origin: 'null' })],
    ['without an origin', () => ({ origin: '' })],
    ['that a browser calls cross-site', (origin) => ({ origin, 'sec-fetch-site': 'cross-site' })],
    ['that a browser calls same-site', (origin) => ({ origin, 'sec-fetch-site': 'same-site' })],
    ['without a token', (origin) => ({ origin, [TOKEN_HEADER]: '' })],
    ['with a made-up token', (origin) => ({ origin, [TOKEN_HEADER]: 'abc.def' })],
  ])('is shut for a post %s', async ([, headers]) => {
    const response = await fetch(`${desk.origin}/api/session`, {
      method: 'POST',
      body,
      headers: { [TOKEN_HEADER]: await token(), ...headers(desk.origin) },
    });
    expect(response.status).toBe(403);
    expect(Object.keys(refusal.parse(await response.json()))).toEqual(['says']);
  });

  test.for(['/bureau.js', '/preview/../', '/api/session', '/nulle-part'])('shows %s to no other site’s page', async (target) => {
    const answer = await rawRequest(port(), target, { headers: { host: new URL(desk.origin).host, 'sec-fetch-site': 'cross-site' } });
    expect([403, 404]).toContain(answer.status);
  });

  test.for(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('knows no %s', async (method) => {
    const response = await fetch(desk.origin, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets no page of its own run what is not its own, nor stand in another’s frame', async () => {
    const { headers } = await fetch(desk.origin);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.for([
    '../../etc/passwd',
    'articles/../site.yaml',
    'articles/..%2f..%2fx.md',
    'articles\\..\\x.md',
    '/etc/passwd',
    'articles/.git/config.md',
  ])('leads to no file outside: %s', async (file) => {
    const asked: Promise<unknown>[] = [
      desk.ask(CALLS.open, { file }),
      desk.ask(CALLS.check, { file, text: 'x' }),
      desk.ask(CALLS.preview, { file, text: 'x' }),
      desk.ask(CALLS.history, { file }),
      desk.ask(CALLS.past, { file, id: 'abcdef0' }),
      desk.addPicture(file, '', 'a.jpg', Buffer.from('x')),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(String(answer.status === 'rejected' && answer.reason)).toContain('pas un fichier du journal');
    expect(await act({ file, version: '' }, 'x', { act: 'save' })).toMatchObject({ outcome: 'failed' });
  });

  test('takes no question that is too large, or none at all', async () => {
    const large = await desk.post('/api/check', `{"file":"${FILE}","text":"${'x'.repeat(9_000_000)}"}`).catch(() => undefined);
    expect(large?.status ?? 413).toBe(413);
    for (const question of ['', '{', '[]', '{"file":1}', '{"file":"articles/un.md"}'])
      expect((await desk.post('/api/check', question)).status).toBe(400);
    expect((await desk.post('/api/constructor', '{}')).status).toBe(404);
  });
});
