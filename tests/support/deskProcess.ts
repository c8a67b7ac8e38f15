import type * as z from 'zod';
import { CALLS, pictureTaken, TOKEN_HEADER, type PictureTaken } from '@/lib/desk/protocol';
import { startProcess, type Server } from './server';

/** The desk's own process, and what its page asks of it. */
export interface DeskProcess {
  readonly process: Server;
  readonly origin: string;
  /** What lets a page of its own in. */
  readonly token: string;
  /** Asks one of `CALLS`. Rejects with what the desk says where it refuses. */
  readonly ask: <Q extends z.ZodType, A extends z.ZodType>(call: Call<Q, A>, asked: z.input<Q>) => Promise<z.output<A>>;
  readonly addPicture: (file: string, version: string, name: string, bytes: Buffer) => Promise<PictureTaken>;
  /** A post as it is, with a token that is good. */
  readonly post: (path: string, body: string | Buffer, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

interface Call<Q extends z.ZodType, A extends z.ZodType> {
  readonly ask: Q;
  readonly answer: A;
}

const nameOf = (call: unknown): string => Object.entries(CALLS).find(([, each]) => each === call)?.[0] ?? '';

/** Starts the desk over a content folder, on a free port of this machine. */
export async function startDesk(env: Readonly<Record<string, string>> = {}): Promise<DeskProcess> {
  const process = await startProcess(['server/supervise.mjs', 'desk'], { DESK_PORT: '0', ...env });
  const { origin } = process;
  const shell = await (await fetch(origin)).text();
  const token = /<meta name="?desk-token"? content="?([^">]+)/.exec(shell)?.[1] ?? '';
  const post: DeskProcess['post'] = (path, body, headers = {}) =>
    fetch(origin + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { origin, [TOKEN_HEADER]: token, ...headers },
    });
  const answered = async (path: string, body: string | Buffer): Promise<unknown> => {
    const response = await post(path, body);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    process,
    origin,
    token,
    ask: async (call, asked) => call.answer.parse(await answered(`/api/${nameOf(call)}`, JSON.stringify(asked))),
    addPicture: async (file, version, name, bytes) =>
      pictureTaken.parse(await answered(`/api/picture?${new URLSearchParams({ file, version, name }).toString()}`, bytes)),
    post,
    stop: () => process.stop(),
  };
}
