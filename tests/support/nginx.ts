import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/bench/freePort';
import { ensureProgram } from './debian';
import { startProgram, type Program } from './program';

/** Starts nginx as it comes, with nothing told to it but where the site is. */
export async function startNginx(origin: string): Promise<Program> {
  const port = await freePort();
  return runNginx(port, () => `access_log off; server { listen 127.0.0.1:${port}; location / { proxy_pass ${origin}; } }`);
}

/** Starts nginx with what `http` makes of a folder of its own in the block of that name, and waits until it answers on `port`. */
export async function runNginx(port: number, http: (folder: string) => string | Promise<string>): Promise<Program> {
  const program = await ensureProgram('nginx', 'nginx-light');
  const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  // Started by root, nginx hands its worker to another user, who must be let in.
  await chmod(folder, 0o755);
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, nginxConfiguration(folder, await http(folder)));
  return startProgram(program, ['-c', file], port, folder);
}

/** A configuration for one worker that writes nowhere but in `folder`; `http` is what stands in the block of that name. */
export function nginxConfiguration(folder: string, http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 768; }
http {
  ${temporary.join(' ')}
  ${http}
}
`;
}
