import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureProgram } from '../tests/support/debian';
import { nginxConfiguration } from '../tests/support/nginx';
import { start } from './child';
import { freePort } from './freePort';
import type { StartServer } from './servers';
import { ask, type Wire } from './wire';

/** nginx writes these itself, each in its own way. */
const ITS_OWN = /^(?:content-type|content-length|content-encoding|connection|keep-alive|date|etag|vary):/i;

/** A page as this server answers it: with its header fields, plain and gzip. */
export interface FinishedPage {
  readonly plain: Wire;
  readonly gzip: Wire;
}

export async function finishedPage(origin: string, page: string): Promise<FinishedPage> {
  return { plain: await ask(origin + page, {}), gzip: await ask(origin + page, { 'accept-encoding': 'gzip' }) };
}

/** The same with a finished page of `from`, a server that answers now. */
export function nginx(name: string, from: string, page: string, tuning = ''): StartServer {
  return async (place) => nginxServing(name, await finishedPage(from, page), page, tuning)(place);
}

/**
 * nginx with one worker, serving a finished page as a file with the same bytes, plain and gzip, and the same header
 * fields. Its configuration is Debian's, access log included; `tuning` adds directives.
 */
export function nginxServing(name: string, { plain, gzip }: FinishedPage, page: string, tuning = ''): StartServer {
  return async ({ folder: parent }) => {
    const folder = await mkdtemp(path.join(parent, 'nginx-'));
    await mkdir(path.join(folder, 'www'));
    // Started by root, nginx hands its worker to another user, who must be let in.
    for (const each of [parent, folder]) await chmod(each, 0o755);
    await writeFile(path.join(folder, 'www', 'page.html'), plain.body);
    await writeFile(path.join(folder, 'www', 'page.html.gz'), gzip.body);
    const port = await freePort();
    const file = path.join(folder, 'nginx.conf');
    await writeFile(file, configuration(folder, port, page, plain.fields, tuning));
    const child = start(path.basename(folder), await ensureProgram('nginx', 'nginx-light'), ['-c', file], parent);
    return { ...child, name, origin: `http://127.0.0.1:${port}` };
  };
}

function configuration(folder: string, port: number, page: string, fields: readonly string[], tuning: string): string {
  const added = fields.filter((field) => !ITS_OWN.test(field)).map(directive);
  return nginxConfiguration(
    folder,
    `sendfile on; tcp_nopush on; gzip_static on; gzip_vary on; ${tuning}
  access_log ${folder}/access.log;
  types {} default_type 'text/html; charset=utf-8';
  ${added.join('\n  ')}
  server { listen 127.0.0.1:${port}; root ${folder}/www; location = ${page} { try_files /page.html =404; } location = /robots.txt { return 200; } }`,
  );
}

/** `name: value` as nginx takes it. A policy holds single quotes, other fields double ones. */
function directive(field: string): string {
  const [name = '', ...value] = field.split(': ');
  return `add_header ${name} "${value.join(': ').replaceAll(/[\\"]/g, '\\$&')}";`;
}
