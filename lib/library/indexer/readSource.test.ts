import path from 'node:path';
import { expect, it } from 'vitest';
import { asyncDisk } from '@/lib/files/disk';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { readSource } from './readSource';

const refusing = (code: string) => ({ ...asyncDisk, open: () => Promise.reject(Object.assign(new Error(code), { code })) });

it('a file that cannot be read is a problem of its own', async () => {
  const folder = await temporaryFolder({ 'articles/a.md': 'Un texte.' });
  const source = await readSource(folder, 'articles/a.md', refusing('EACCES'));
  expect(JSON.stringify(source)).toContain('ce fichier ne peut être lu (EACCES)');
});

it.each(['EMFILE', 'ENFILE'])(
  'a file that nobody can read for want of a descriptor (%s) is to be read again, and is no problem',
  async (code) => {
    const folder = await temporaryFolder({ [path.join('articles', 'a.md')]: 'Un texte.' });
    await expect(readSource(folder, 'articles/a.md', refusing(code))).rejects.toThrow(code);
  },
);
