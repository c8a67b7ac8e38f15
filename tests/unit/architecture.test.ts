import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROOMS = ['app', 'components', 'lib', 'server'] as const;
const PATTERNS = { test: /\.test\.tsx?$/, source: /\.tsx?$/ };

interface Import {
  /** The importing file, from the root, with `/`. */
  readonly from: string;
  /** A file of the project from the root, without its ending; or a package as it is written. */
  readonly to: string;
}

function sourcesOf(room: string): string[] {
  return readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.split(path.sep).join('/')}`)
    .filter((file) => PATTERNS.source.test(file) && !PATTERNS.test.test(file));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({ from: file, to: resolve(file, fileName) }));
}

function resolve(file: string, written: string): string {
  if (written.startsWith('@/')) return written.slice(2);
  return written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written;
}

const imports = ROOMS.flatMap(sourcesOf).flatMap(importsOf);
const inside = (file: string, ...places: string[]): boolean => places.some((place) => file === place || file.startsWith(`${place}/`));
const isPackage = (to: string, ...names: string[]): boolean => names.some((name) => to === name || to.startsWith(`${name}/`));

/** The imports that match, as lines to read when there should be none. */
const found = (wrong: (link: Import) => boolean): string[] => imports.filter(wrong).map(({ from, to }) => `${from} → ${to}`);

describe('the rooms of the house', () => {
  it.each([
    ['app', ['app', 'components', 'lib']],
    ['components', ['components', 'lib']],
    ['lib', ['lib']],
    ['server', ['server', 'lib']],
  ])('%s imports only from %j, of all that is the project’s own', (room, allowed) => {
    const doors = [...ROOMS, 'tests', 'content', 'bench'].filter((folder) => !allowed.includes(folder));
    expect(found(({ from, to }) => inside(from, room) && inside(to, ...doors))).toEqual([]);
    expect(imports.some(({ from }) => inside(from, room))).toBe(true);
  });

  it('lib knows no React and no framework', () => {
    expect(found(({ from, to }) => inside(from, 'lib') && isPackage(to, 'react', 'react-dom', 'next'))).toEqual([]);
  });

  it('pages and components read no file', () => {
    const disk = ['fs', 'node:fs', 'node:fs/promises', 'fs/promises', '@parcel/watcher'];
    expect(found(({ from, to }) => inside(from, 'app', 'components') && disk.includes(to))).toEqual([]);
  });

  it('only the rooms of content know where content lies and how its files are written', () => {
    const newsroom = ['gray-matter', 'yaml', '@parcel/watcher', 'lib/content/contentFiles', 'lib/content/yaml/frontMatter'];
    const rooms = ['lib/content', 'lib/library', 'lib/check', 'lib/editing'];
    expect(found(({ from, to }) => !inside(from, ...rooms) && isPackage(to, ...newsroom))).toEqual([]);
    // The cards' fonts and logo, the queue of announcements and the search index are files, too, and no content.
    const readers = [...rooms, 'lib/files', 'lib/pictures', 'lib/discovery/card', 'lib/discovery/announce', 'lib/search/index/store.ts'];
    expect(found(({ from, to }) => inside(from, 'lib') && !inside(from, ...readers) && /^(?:node:)?fs\b/.test(to))).toEqual([]);
  });
});

it('an import inside a room is relative, an import from another room is not', () => {
  const room = (file: string): string => file.slice(0, file.indexOf('/'));
  const crossed = ROOMS.flatMap(sourcesOf).flatMap((file) =>
    ts
      .preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true)
      .importedFiles.filter(({ fileName }) => {
        const own = room(resolve(file, fileName)) === room(file);
        return fileName.startsWith('@/') ? own : fileName.startsWith('.') && !own;
      })
      .map(({ fileName }) => `${file} → ${fileName}`),
  );
  expect(crossed).toEqual([]);
});

it('every import is seen, however it is written', () => {
  const text = "import 'a';\nimport type { B } from '@/b';\nexport * from './c';\nconst d = import('d');\nimport e, {\n  f,\n} from 'e';";
  expect(ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)).toEqual(['a', '@/b', './c', 'd', 'e']);
});
