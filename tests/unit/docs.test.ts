import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/run';

const names = new Set(
  ['lib', 'server', 'tests']
    .flatMap((top) => readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' }))
    .map((file) => path.basename(file)),
);

it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/deploy.md'])(
  'every file that %s names is there',
  (document) => {
    const text = readFileSync(path.join(root, document), 'utf8');
    const told = [...text.matchAll(/`((?:app|components|deploy|docs|lib|server|tests|bench)\/[\w./[\]-]+|\w+\.tsx?)`/g)].map(
      ([, file = '']) => file,
    );
    expect(told.filter((file) => !existsSync(path.join(root, file)) && !names.has(file))).toEqual([]);
  },
);
