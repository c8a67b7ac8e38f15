import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Reach } from '@/lib/linkCards/fetchPublic';
import { ensureProgram } from './debian';
import { run } from './run';
import { temporaryFolder } from './temporaryFolder';

const SELF_SIGNED = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=essai'.split(' ');

/** Another site, by https, on this machine. */
export interface DistantSite {
  /** How it is reached: every name is this machine's, which may be asked here. */
  readonly reach: Reach;
  /** What it was asked, as `host/path`. */
  readonly asked: readonly string[];
}

/** Starts it with names of its own, such as `www.youtube.com`, until the test is over. Answers what `answer` does. */
export async function openDistantSite(hosts: readonly string[], answer: RequestListener): Promise<DistantSite> {
  const folder = await temporaryFolder({});
  const at = (name: string): string => path.join(folder, name);
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`;
  const files = ['-keyout', at('key.pem'), '-out', at('cert.pem')];
  const { code, stderr } = await run(await ensureProgram('openssl', 'openssl'), [...SELF_SIGNED, '-addext', names, ...files]);
  if (code !== 0) throw new Error(stderr);
  const [key, cert] = await Promise.all([readFile(at('key.pem')), readFile(at('cert.pem'), 'utf8')]);
  const asked: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(whole(request));
    answer(request, response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('the other site has no port'));
    });
  });
  return { reach: { resolve: () => Promise.resolve(['127.0.0.1']), mayAsk: (ip) => ip === '127.0.0.1', port, ca: cert }, asked };
}

/** Host without port, path and query of a request. */
export function whole({ headers: { host = '' }, url = '' }: IncomingMessage): string {
  return host.replace(/:\d+$/, '') + url;
}
