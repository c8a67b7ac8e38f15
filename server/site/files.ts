import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Entity } from '../http/entity';
import { caching, isText, openToOthers, type Headers } from '../http/headers';

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
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Reads `public/` and the build's hashed assets into memory, by URL path. An address is looked up here and never
 * joined to a folder, so no spelling of `../` can lead out of them. Both together are about 1 MB.
 */
export async function readFiles(root: string, security: Headers): Promise<ReadonlyMap<string, Entity>> {
  const folders = [
    await readFolder(path.join(root, 'public'), '', { ...security, 'cache-control': caching.file }, packBest),
    await readFolder(path.join(root, '.next', 'static'), '/_next/static', { ...security, 'cache-control': caching.immutable }, packFast),
  ];
  return new Map(folders.flat());
}

type Pack = (entity: Entity) => Promise<unknown>;

const packBest: Pack = (entity) => Promise.all([entity.compress(), entity.compressBest()]);
/** Of the framework's files, those that somebody may ask for. Its scripts, which no page names, took 0.2 s of each start. */
const packFast: Pack = (entity) => (entity.headers['content-type'] === TYPES['.js'] ? Promise.resolve() : entity.compress());

async function readFolder(folder: string, prefix: string, headers: Headers, pack: Pack): Promise<[string, Entity][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Promise.all(
    files.map(async (file) => {
      const url = `${prefix}/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
      const type = typeOf(file);
      const entity = new Entity(await readFile(file), {
        ...headers,
        // Feed readers and social networks show the paper's icons on pages of their own.
        ...(type.startsWith('image/') ? openToOthers : {}),
        'content-type': type,
        ...(isText(type) ? { vary: 'Accept-Encoding' } : {}),
      });
      if (isText(type)) await pack(entity);
      return [url, entity] satisfies [string, Entity];
    }),
  );
}

function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
