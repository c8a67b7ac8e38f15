import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { ensureProgram } from './debian';
import { endWithUs } from './endWithUs';
import { removeFolder } from './removeFolder';

/** A headless Firefox. */
export interface Firefox {
  /** A command of WebDriver, as Marionette calls them: what it answers. Rejects with what Firefox says. */
  readonly ask: (command: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** The page at an address on A4, as a PDF. Rejects with what Firefox says when it cannot. */
  readonly print: (address: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** A port of the system's choice, and no start page. */
const PREFERENCES = ['user_pref("marionette.port", 0);', 'user_pref("browser.startup.page", 0);'].join('\n');
/** Firefox says so, at the end of a line. */
const LISTENING = /Listening on port (\d+)$/;

/** Starts Debian's Firefox, installed when it is missing; whoever starts it closes it. */
export async function openFirefox(): Promise<Firefox> {
  const program = await ensureProgram('firefox-esr', 'firefox-esr');
  const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
  await writeFile(path.join(profile, 'user.js'), PREFERENCES);
  const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  endWithUs(child);
  const closed = once(child, 'close');
  const port = await new Promise<number>((resolve, reject) => {
    child.once('close', () => reject(new Error('Firefox ended before it listened')));
    createInterface(child.stdout).on('line', (line) => {
      const found = LISTENING.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
  });
  const ask = await connect(port);
  await ask('WebDriver:NewSession', {});
  return {
    ask,
    print: async (url) => {
      await ask('WebDriver:Navigate', { url });
      return Buffer.from(Printed.parse(await ask('WebDriver:Print', { page: A4 })).value, 'base64');
    },
    close: async () => {
      child.kill();
      await closed;
      await removeFolder(profile);
    },
  };
}

/** In centimetres. */
const A4 = { width: 21, height: 29.7 };
const Printed = z.object({ value: z.string() });
const Answer = z.tuple([z.literal(1), z.number(), z.object({ message: z.string() }).nullable(), z.unknown()]);

/** Marionette: JSON behind its length in bytes, one answer for each command (firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). */
async function connect(port: number): Promise<(command: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>> {
  const socket = net.connect(port, '127.0.0.1');
  const messages = readMessages(socket);
  await messages.next();
  let id = 0;
  return async (command, parameters) => {
    id += 1;
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const { value } = await messages.next();
    const [, , error, result] = Answer.parse(JSON.parse(value ?? 'null'));
    if (error) throw new Error(`Firefox, asked for ${command}: ${error.message}`);
    return result;
  };
}

async function* readMessages(socket: net.Socket): AsyncGenerator<string, undefined> {
  let read = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    read = Buffer.concat([read, Buffer.from(chunk)]);
    for (let colon = read.indexOf(':'); colon > 0; colon = read.indexOf(':')) {
      const end = colon + 1 + Number(read.toString('latin1', 0, colon));
      if (read.length < end) break;
      yield read.toString('utf8', colon + 1, end);
      read = read.subarray(end);
    }
  }
}
