import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { Metrics } from '@/server/operations/metrics';
import { ensureProgram } from '../support/debian';
import { root, run } from '../support/run';
import { shelf } from '../support/shelf';
import { temporaryFolder } from '../support/temporaryFolder';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** The first group of every match. */
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

const UNITS = readdirSync(path.join(root, 'deploy/systemd')).filter((name) => /\.(?:service|timer)$/.test(name));
/** As they are on a machine where the site is where this project is. */
const here = (unit: string): string =>
  unit.replaceAll('/opt/newsroom', root).replaceAll('/usr/bin/node', process.execPath).replaceAll('/usr/bin/curl', process.execPath);

it('systemd takes the units as they are, and leaves the site next to nothing beyond its work', async () => {
  const analyze = await ensureProgram('systemd-analyze', 'systemd');
  const folder = await temporaryFolder(Object.fromEntries(UNITS.map((name) => [name, here(read(`deploy/systemd/${name}`))])));
  const files = UNITS.map((name) => path.join(folder, name));
  expect(await run(analyze, ['verify', ...files])).toEqual({ code: 0, stdout: '', stderr: '' });
  // In tenths; a service that nobody has thought about has 96. Node wants the network, its own sockets, and memory for what it compiles.
  // The desk is a user of its own, who writes into the paper and starts git.
  for (const [unit, most] of [
    ['newsroom', 13],
    ['newsroom-desk', 18],
  ]) {
    const score = await run(analyze, [
      'security',
      '--offline=true',
      '--no-pager',
      `--threshold=${most}`,
      path.join(folder, `${unit}.service`),
    ]);
    expect(score.code, score.stdout).toBe(0);
  }
});

it('every setting that a machine is given is one that the site knows', () => {
  const known = new Set(all(read('.env.example'), /^([A-Z_]+)=/gm));
  const names = ['newsroom', 'newsroom-desk'];
  const unit = names.flatMap((name) => all(read(`deploy/systemd/${name}.service`), /^Environment=(.+)$/gm)).join(' ');
  const container = [...all(read('deploy/container/Containerfile'), /^ENV (.+)$/gm), read('deploy/container/compose.yaml')].join(' ');
  const given = [
    ...names.flatMap((name) => all(read(`deploy/systemd/${name}.env`), /^([A-Z_]+)=/gm)),
    ...all(unit, /([A-Z_]+)=/g),
    ...all(container, /\b([A-Z]+_?[A-Z_]+)(?:=|: )/g),
  ];
  expect(given.length).toBeGreaterThan(15);
  expect(given.filter((name) => !known.has(name) && !['NODE_ENV', 'NEXT_TELEMETRY_DISABLED'].includes(name))).toEqual([]);
});

it('what the images copy is there, and is let through by .dockerignore', () => {
  const open = all(read('.dockerignore'), /^!(.+)$/gm);
  const copied = ['Containerfile', 'Containerfile.edge'].flatMap((name) =>
    all(read(`deploy/container/${name}`), /^COPY (?!--from)(.+) \S+$/gm).flatMap((sources) => sources.split(' ')),
  );
  expect(copied.length).toBeGreaterThan(9);
  expect(copied.filter((file) => !open.some((top) => file === top || file.startsWith(`${top}/`)))).toEqual([]);
  expect(
    copied.filter((file) => !file.startsWith('deploy/varnish/') && !file.startsWith('deploy/nginx/') && !existsSync(path.join(root, file))),
  ).toEqual([]);
});

it('Varnish in compose.yaml asks the two origins where they are, takes purges from them alone, and is purged where it is', () => {
  const service = z.object({
    networks: z.object({ inside: z.object({ ipv4_address: z.string() }) }),
    environment: z.record(z.string(), z.string()).optional(),
  });
  const compose = z.object({ services: z.object({ one: service, two: service, varnish: service }) });
  const { one, two, varnish } = compose.parse(parse(read('deploy/container/compose.yaml'), { merge: true })).services;
  const origins = [one, two].map(({ networks }) => networks.inside.ipv4_address);
  const vcl = read('deploy/container/origins.vcl');
  expect(all(vcl, /\.host = "([^"]+)"/g)).toEqual(origins);
  expect(all(vcl, /^ {4}"([^"]+)";$/gm)).toEqual(origins);
  const edge = `http://${varnish.networks.inside.ipv4_address}:6081`;
  expect([one, two].map(({ environment }) => environment?.PURGE_URLS)).toEqual([edge, edge]);
});

const rules = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string(), action: z.string() }),
        }),
      ),
    }),
  ),
});

it('every figure that an alert looks at is one that the site tells', async () => {
  const metrics = new Metrics();
  metrics.watch(shelf([]), { size: { pages: 0, bytes: 0 } });
  const told = new Set(all(await metrics.registry.metrics(), /^# TYPE (\S+)/gm));
  const alerts = rules.parse(parse(read('deploy/prometheus/alerts.yml'))).groups.flatMap((group) => group.rules);
  const named = alerts.flatMap(({ expr }) => all(expr, /\b((?:newsroom|nodejs|process)_\w+)/g));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !told.has(name.replace(/_bucket$/, '')))).toEqual([]);
});
