import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minVersion, satisfies } from 'semver';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../support/run';

const entry = z.object({
  engines: z.object({ node: z.string() }).partial().optional(),
  hasInstallScript: z.boolean().optional(),
  optional: z.boolean().optional(),
});
const lock = z.object({ packages: z.record(z.string(), entry) });
const manifest = z.object({ engines: z.object({ node: z.string() }), allowScripts: z.record(z.string(), z.boolean()) });

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const packages = Object.entries(lock.parse(read('package-lock.json')).packages);

const { engines, allowScripts } = manifest.parse(read('package.json'));
/** What another machine would not install, it does not warn of either. */
const installed = packages.filter(([, { optional }]) => optional !== true);

it.each([minVersion(engines.node)?.version ?? '', '24.0.0', '26.0.0'])('npm warns of no package that does not want Node %s', (version) => {
  const wishes = installed.map(([at, { engines: wished }]) => [at, wished?.node ?? '*'] as const);
  expect(wishes.filter(([, range]) => !satisfies(version, range))).toEqual([]);
});

it('npm warns of no install script that nobody has decided on', () => {
  const names = installed.flatMap(([at, { hasInstallScript }]) => (hasInstallScript === true ? [at.split('node_modules/').at(-1)] : []));
  expect(names.filter((name) => name === undefined || !(name in allowScripts))).toEqual([]);
});
