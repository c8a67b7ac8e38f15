import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentFolder, type ContentFolder } from '../tests/support/contentFolder';
import { open, type Place, type Server, type StartServer } from './servers';

/** The page that everything is measured on: a wire story of some 700 words. */
export { paths } from '../tests/support/pages';

/** Runs `work` with content of its own, the project's unless said, and a folder for logs, and takes both away afterwards. */
export async function withPlace<T>(work: (place: Place) => Promise<T>, write: () => Promise<ContentFolder> = contentFolder): Promise<T> {
  const { folder: content, remove } = await write();
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    return await work({ content, folder });
  } finally {
    await remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with a server that answers `page`, and stops it afterwards. */
export async function withServer<T>(start: StartServer, place: Place, page: string, work: (server: Server) => Promise<T>): Promise<T> {
  const server = await open(start, place, page);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
