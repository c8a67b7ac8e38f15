import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRooms, PICTURE } from '../rooms/picture';
import { DOORS, houseOf, importsOf, namesImported, ROOMS, ROOT, roomOf, sources, type Import } from '../rooms/rooms';

const files = sources();
const imports = files.flatMap(importsOf);
const topOf = (file: string): string => file.split('/')[0] ?? '';
const inside = (file: string, ...places: string[]): boolean => places.some((place) => file === place || file.startsWith(`${place}/`));
const isPackage = (to: string, ...names: string[]): boolean => names.some((name) => to === name || to.startsWith(`${name}/`));
const order = ROOMS.map(([room]) => room);

/** The imports that match, as lines to read when there should be none. */
const found = (wrong: (link: Import) => boolean): string[] => imports.filter(wrong).map(({ from, to }) => `${from} → ${to}`);

describe('the rooms of the house', () => {
  it('every source file lies in a room that is on the list', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
    expect(order.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
  });

  it('no room holds more than fourteen files', () => {
    const full = order.filter((room) => room !== 'app' && files.filter((file) => roomOf(file) === room).length > 14);
    expect(full).toEqual([]);
  });

  it('no file imports from a later room of its own top folder', () => {
    const houses = [...new Set(order.map(houseOf))];
    const place = (file: string): number => houses.indexOf(houseOf(roomOf(file) ?? ''));
    expect(found(({ from, to }) => topOf(from) === topOf(to) && place(to) > place(from))).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(circles()).toEqual([]);
  });

  it.each(Object.entries(DOORS))('%s imports only from %j, of all that is the project’s own', (top, allowed) => {
    const closed = [...Object.keys(DOORS), 'tests', 'content', 'bench'].filter((folder) => !allowed.some((door) => door === folder));
    expect(found(({ from, to }) => inside(from, top) && inside(to, ...closed))).toEqual([]);
    expect(imports.some(({ from }) => inside(from, top))).toBe(true);
  });

  it('lib knows no React and no framework', () => {
    expect(found(({ from, to }) => inside(from, 'lib') && isPackage(to, 'react', 'react-dom', 'next'))).toEqual([]);
  });

  it('pages, components and texts for machines read no Markdown: they are handed what was made of it', () => {
    const parsers = ['remark', 'remark-gfm', 'remark-html', 'mdast-util-to-string', 'unist-util-visit'];
    const strings = ['lib/markdown/excerpt', 'lib/markdown/readingTime', 'lib/markdown/typesetText', 'lib/markdown/unmadeText'];
    const readers = ['app', 'components', 'lib/selection', 'lib/search/excerpt.ts', 'lib/search/passage.ts', 'lib/discovery'];
    const parses = (to: string): boolean => isPackage(to, ...parsers) || (inside(to, 'lib/markdown') && !strings.includes(to));
    // Announcing looks at a text as it is typed, and at no more of it than whether it is another.
    const announces = (from: string): boolean => inside(from, 'lib/discovery/announce');
    expect(found(({ from, to }) => inside(from, ...readers) && !announces(from) && parses(to))).toEqual([]);
  });

  it('pages and components read no file', () => {
    const disk = ['fs', 'node:fs', 'node:fs/promises', 'fs/promises', '@parcel/watcher'];
    expect(found(({ from, to }) => inside(from, 'app', 'components') && disk.includes(to))).toEqual([]);
  });

  it('only the rooms of content know where content lies and how its files are written', () => {
    const newsroom = ['gray-matter', 'yaml', '@parcel/watcher', 'lib/content/contentFiles', 'lib/content/yaml/frontMatter'];
    const rooms = ['lib/content', 'lib/library', 'lib/check', 'lib/editing', 'lib/desk', 'server/desk', 'lib/import'];
    expect(found(({ from, to }) => !inside(from, ...rooms) && isPackage(to, ...newsroom))).toEqual([]);
    // The cards' fonts and logo are files, too, and no content.
    const readers = [...rooms, 'lib/files', 'lib/pictures', 'lib/discovery/card'];
    expect(found(({ from, to }) => inside(from, 'lib') && !inside(from, ...readers) && /^(?:node:)?fs\b/.test(to))).toEqual([]);
  });
});

it('the README lists the rooms as the order does', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const width = Math.max(...order.map((room) => room.length));
  expect(readme).toContain(ROOMS.map(([room, purpose]) => `${room.padEnd(width)}  ${purpose}`).join('\n'));
});

it('the picture of the rooms shows the imports as they are; npm run picture draws it anew', () => {
  expect(readFileSync(path.join(ROOT, PICTURE), 'utf8') === drawRooms()).toBe(true);
});

it('an import inside a top folder is relative, an import from another one is not', () => {
  const crossed = imports.filter(({ from, to, written }) => {
    const own = topOf(from) === topOf(to);
    return written.startsWith('@/') ? own : written.startsWith('.') && !own;
  });
  expect(crossed).toEqual([]);
});

it('every import is seen, however it is written', () => {
  const text = "import 'a';\nimport type { B } from '@/b';\nexport * from './c';\nconst d = import('d');\nimport e, {\n  f,\n} from 'e';";
  expect(namesImported('x.ts', text).sort()).toEqual(['./c', '@/b', 'a', 'd', 'e']);
});

/** Files that reach themselves by way of their imports. */
function circles(): string[] {
  const known = new Set(files);
  const next = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to } of imports) for (const file of [`${to}.ts`, `${to}.tsx`]) if (known.has(file)) next.get(from)?.push(file);
  const reaches = (goal: string): boolean => {
    const seen = new Set<string>();
    const waiting = [...(next.get(goal) ?? [])];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (file === goal) return true;
      if (!seen.has(file)) waiting.push(...(next.get(file) ?? []));
      seen.add(file);
    }
    return false;
  };
  return files.filter(reaches);
}
