import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '@/bench/freePort';
import { ensureProgram } from './debian';
import { runNginx } from './nginx';
import type { Program } from './program';
import { root, run } from './run';

const DEPLOYED = path.join(root, 'deploy', 'nginx');
/** As the deployed file names it; readers of tests come to 127.0.0.1. */
export const HOST = 'journal.example';

/** nginx with the files of deploy/nginx; `port` is the one that sends readers to TLS. */
export interface DeployedNginx extends Program {
  readonly tlsPort: number;
}

interface Setting {
  /** With its own cache, without Varnish. */
  readonly hasCache: boolean;
  /** Ports of 127.0.0.1: what is asked, and what is asked when that does not answer. */
  readonly upstream: readonly [number, number?];
  /** Changes what is deployed, for measurements. */
  readonly tune?: (configuration: string) => string;
}

/** Starts nginx as it is deployed, with a certificate of its own. */
export async function startDeployedNginx({ hasCache, upstream, tune = (same) => same }: Setting): Promise<DeployedNginx> {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const [first, second] = upstream;
  const deployed = await readFile(path.join(DEPLOYED, 'newsroom.conf'), 'utf8');
  const nginx = await runNginx(port, async (folder) => {
    await certify(folder);
    await writeFile(path.join(folder, 'cache.conf'), await readFile(path.join(DEPLOYED, 'cache.conf')));
    // Other ports, addresses and places, and nothing else.
    const moved = deployed
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen 443 ', `listen 127.0.0.1:${tlsPort} `)
      .replaceAll(`/etc/letsencrypt/live/${HOST}`, folder)
      .replace('/var/cache/newsroom', `${folder}/cache`)
      .replaceAll('/var/log/nginx', folder)
      .replace('server 127.0.0.1:6081;', `server 127.0.0.1:${first};`)
      .replace('# server 10.0.0.2:3000 backup;', second === undefined ? '' : `server 127.0.0.1:${second} backup;`)
      .replace('# include /etc/nginx/newsroom/cache.conf;', hasCache ? `include ${folder}/cache.conf;` : '');
    return tune(`access_log off; ${moved}`);
  });
  return { ...nginx, tlsPort };
}

/** As deploy/nginx/desk.conf names it. */
export const DESK_HOST = `bureau.${HOST}`;

/** Who signs people in: nginx by a password, or a program on this port, by the lines that the file holds for it. */
type SignIn = { readonly name: string; readonly password: string } | { readonly accountsPort: number };

/** nginx as it is deployed before a desk on this port. */
export async function startDeskNginx(deskPort: number, signIn: SignIn): Promise<DeployedNginx> {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const deployed = await readFile(path.join(DEPLOYED, 'desk.conf'), 'utf8');
  const nginx = await runNginx(port, async (folder) => {
    await certify(folder);
    if ('name' in signIn) {
      const { stdout: digest } = await run(await ensureProgram('openssl', 'openssl'), ['passwd', '-apr1', signIn.password]);
      await writeFile(path.join(folder, 'desk.htpasswd'), `${signIn.name}:${digest}`);
    }
    const chosen = 'name' in signIn ? deployed : withAccounts(deployed, signIn.accountsPort);
    const moved = chosen
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 443 ', `listen 127.0.0.1:${tlsPort} `)
      .replaceAll(`/etc/letsencrypt/live/${DESK_HOST}`, folder)
      .replaceAll('/etc/nginx/desk.htpasswd', `${folder}/desk.htpasswd`)
      .replace('127.0.0.1:3001', `127.0.0.1:${deskPort}`);
    return `access_log off; server { listen 127.0.0.1:${port}; return 404; } ${moved}`;
  });
  return { ...nginx, tlsPort };
}

/** The file as its comments say that it is for oauth2-proxy. */
function withAccounts(deployed: string, port: number): string {
  return deployed
    .replaceAll(/^ *auth_basic.*\n/gm, '')
    .replace('$remote_user', '$desk_user')
    .replaceAll(/^ {4}# {4}(?=\S| )/gm, '    ')
    .replaceAll('127.0.0.1:4180', `127.0.0.1:${port}`);
}

const SELF_SIGNED = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');

async function certify(folder: string): Promise<void> {
  const openssl = await ensureProgram('openssl', 'openssl');
  const files = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`];
  const { code, stderr } = await run(openssl, [...SELF_SIGNED, '-subj', `/CN=${HOST}`, ...files]);
  if (code !== 0) throw new Error(stderr);
}
