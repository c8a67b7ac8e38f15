import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { photo } from '@/tests/support/photo';
import { shelf } from '@/tests/support/shelf';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { listen } from '../http/listen';
import { serverSettings } from '../settings';
import { devPictures } from './devPictures';

test('npm run dev gives pictures as readers get them, and leaves everything else to Next', async () => {
  const folder = await temporaryFolder({ 'a.jpg': await photo(500).jpeg().toBuffer() });
  vi.stubEnv('CACHE_DIR', await temporaryFolder({}));
  onTestFinished(() => void vi.unstubAllEnvs());
  const library = { ...shelf([]), pictureFolder: () => folder };
  const handle = devPictures(library, serverSettings({ LOG_LEVEL: 'silent' }), (_, response) => {
    response.writeHead(204).end();
    return Promise.resolve();
  });
  const server = createServer((request, response) => void handle(request, response));
  const port = await listen(server, 0, '127.0.0.1');
  onTestFinished(async () => {
    server.close();
    await once(server, 'close');
  });
  const open = async (path: string) => {
    const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'image/webp' }, redirect: 'manual' });
    return [status, headers.get('content-type') ?? headers.get('location')];
  };
  expect(await open('/media/article/480/a.jpg')).toEqual([200, 'image/webp']);
  expect(await open('/media/article/a.jpg?crop=1x1')).toEqual([302, '/media/article/1x1/a.jpg']);
  expect(await open('/media/article/480/b.jpg')).toEqual([204, null]);
  expect(await open('/articles/article')).toEqual([204, null]);
});
