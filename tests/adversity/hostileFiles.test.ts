import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { metric } from '../support/metrics';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer } from '../support/server';
import { effort, record } from './effort';

const FILES = effort(200, 4000);
const PATIENCE = { timeout: 300_000, interval: 200 };

/** YAML that is small and means a lot, or nothing, or something else. */
const YAML = [
  `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, n) => `b${n}: &b${n} [${Array.from({ length: 9 }, () => `*${n === 0 ? 'a' : `b${n - 1}`}`).join(',')}]`).join('\n')}`,
  `headline: ${'['.repeat(5000)}`,
  `headline: ${'{a: '.repeat(3000)}`,
  `${'- '.repeat(4000)}x`,
  `? ${'? '.repeat(3000)}x`,
  'headline: !!js/function "function () { process.exit() }"',
  'headline: !!js/undefined ""\nsection: !!binary AAAA',
  '<<: &x { <<: *x }\nheadline: *x',
  '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }',
  `headline: "${'\\'.repeat(20_001)}"`,
  `headline: |\n${' x\n'.repeat(20_000)}`,
  Array.from({ length: 20_000 }, (_, n) => `cle${n}: x`).join('\n'),
  '%YAML 9.9\n---\nheadline: x\n...\n--- \nheadline: y',
  '\t\theadline: x',
];

const front = (yaml: string): string => `---\n${yaml}\n---\nUn texte.\n`;
const content = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(front(text))),
  fc
    .tuple(
      fc.constantFrom('headline', 'publishedAt', 'topics', 'image', 'corrections', 'aliases', 'section', 'inconnu'),
      fc.json({ maxDepth: 4 }),
    )
    .map(([name, json]) => Buffer.from(articleText({ [name]: json }))),
  fc.constantFrom(...YAML).map((yaml) => Buffer.from(front(yaml))),
);
const place = fc.constantFrom('articles', 'articles/2025', 'pages', 'auteurs', 'dossiers');

test(
  'whatever lies in the content folder, every sound article is shown, every other file is told, and the site goes on',
  { timeout: 900_000 },
  async () => {
    const { folder, remove } = await contentFolder({ 'articles/sain.md': articleText({}, 'Un texte sain.') });
    const site = await startServer({ CONTENT_DIR: folder });
    onTestFinished(async () => {
      await site.stop();
      await remove();
    });
    const at = (...names: string[]): string => path.join(folder, ...names);
    const failures: string[] = [];
    const reading = { over: false };
    const reader = (async () => {
      while (!reading.over) {
        for (const target of [paths.front, paths.article, '/articles/sain', '/feed.xml']) {
          const { status } = await site.request(target);
          if (status !== 200) failures.push(`${target} answered ${status}`);
        }
        await sleep(20);
      }
    })();

    for (const name of ['articles/2025', 'auteurs', 'dossiers', 'pages', 'articles/un-dossier.md', 'articles/.cache'])
      await mkdir(at(name), { recursive: true });
    execFileSync('mkfifo', [at('articles/tube.md')]);
    await symlink('boucle.md', at('articles/boucle.md'));
    await symlink(at('articles'), at('articles/2025/encore'));
    await symlink('/dev/zero', at('articles/zero.md'));
    await symlink('/etc/passwd', at('articles/ailleurs.md'));
    await writeFile(at('articles/vide.md'), '');
    await writeFile(at('articles/énorme.md'), Buffer.alloc(30_000_000, 'x'));
    await writeFile(at('articles', `${'n'.repeat(250)}.md`), articleText());
    await writeFile(at('articles', 'un\nnom\t"\'<b>.md'), articleText());
    await writeFile(at('articles/utf16.md'), Buffer.from(`\uFEFF${articleText()}`, 'utf16le'));
    for (const [n, bytes] of fc.sample(content, { numRuns: FILES, seed: 2026 }).entries()) {
      const [folderOf = ''] = fc.sample(place, { numRuns: 1, seed: n });
      await writeFile(at(folderOf, `hostile-${n}.md`), bytes);
    }
    await writeFile(at('une.yaml'), YAML[0] ?? '');

    await writeFile(at('articles/ensuite.md'), articleText({ headline: 'Ensuite' }));
    await expect.poll(async () => (await site.request('/articles/ensuite')).status, PATIENCE).toBe(200);
    await expect.poll(() => metric(site, 'newsroom_content_errors'), PATIENCE).toBeGreaterThan(FILES / 2);
    await writeFile(at('site.yaml'), YAML[8] ?? '');
    await writeFile(at('articles/enfin.md'), articleText({ headline: 'Enfin' }));
    await expect.poll(async () => (await site.request('/articles/enfin')).status, PATIENCE).toBe(200);
    reading.over = true;
    await reader;
    await rm(at('articles/tube.md'));
    record({ attack: 'files of every wrong kind, under readers', tried: `${FILES + 12} files`, found: `${failures.length} failed reads` });
    expect(failures).toEqual([]);
    expect(site.log.filter((line) => /"level":60|heap|thread ended/.test(line))).toEqual([]);
  },
);
