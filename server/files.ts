import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Entity } from './entity';
import { caching, isText, type Headers } from './headers';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** Speculation rules have a type of their own, which no file name gives. */
export const SPECULATION_RULES = '/speculation.json';

/**
 * Reads `public/` and the build's hashed assets into memory, by URL path. An address is looked up here and never
 * joined to a folder, so no spelling of `../` can lead out of them. Both together are about 1 MB.
 */
export async function readFiles(root: string, security: Headers): Promise<ReadonlyMap<string, Entity>> {
  const folders = [
    await readFolder(path.join(root, 'public'), '', { ...security, 'cache-control': caching.file }),
    await readFolder(path.join(root, '.next', 'static'), '/_next/static', { ...security, 'cache-control': caching.immutable }),
  ];
  return new Map(folders.flat());
}

async function readFolder(folder: string, prefix: string, headers: Headers): Promise<[string, Entity][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Promise.all(
    files.map(async (file) => {
      const url = `${prefix}/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
      const type = url === SPECULATION_RULES ? 'application/speculationrules+json' : typeOf(file);
      const entity = new Entity(await readFile(file), {
        ...headers,
        'content-type': type,
        ...(isText(type) ? { vary: 'Accept-Encoding' } : {}),
      });
      if (isText(type)) await entity.compress();
      return [url, entity] satisfies [string, Entity];
    }),
  );
}

function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
