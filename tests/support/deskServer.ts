import { CALLS, TOKEN_HEADER, type Act, type Acted, type Answer, type Ask, type CallName, type Opened } from '@/lib/desk/protocol';
import { startServer, type Server } from './server';

/** The desk's own process, listening, and what its page would ask of it. */
export interface DeskServer {
  readonly server: Server;
  /** Asks as the page does. Rejects with what the desk says when it refuses. */
  readonly ask: <N extends CallName>(name: N, ask: Ask<N>) => Promise<Answer<N>>;
  /** Has a text as it is typed now done something with. */
  readonly act: (opened: Pick<Opened, 'file' | 'version'>, text: string, act: Act) => Promise<Acted>;
  /** A page's token, new each time. */
  readonly token: () => Promise<string>;
}

/** Starts the desk of the build on a free port. `env` says the content folder, and where the public site is. */
export async function startDesk(env: Readonly<Record<string, string>>): Promise<DeskServer> {
  const server = await startServer(env, undefined, '.next/newsroom/desk.mjs');
  const token = async (): Promise<string> => {
    const page = await fetch(server.origin);
    return /name="desk-token" content="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  };
  const ask = async <N extends CallName>(name: N, question: Ask<N>): Promise<Answer<N>> => {
    const headers = { origin: server.origin, [TOKEN_HEADER]: await token() };
    const response = await fetch(`${server.origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(question) });
    const answered: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${String(response.status)} ${JSON.stringify(answered)}`);
    return answerIn(name, answered);
  };
  return { server, ask, token, act: ({ file, version }, text, act) => ask('act', { file, version, text, act }) };
}

function answerIn<N extends CallName>(name: N, answered: unknown): Answer<N> {
  if (isAnswer(name, answered)) return answered;
  throw new Error(`${name} is not answered as the protocol says: ${JSON.stringify(CALLS[name].answer.safeParse(answered).error)}`);
}

/** What was read by the call's own schema, which says its type and changes nothing of it. */
function isAnswer<N extends CallName>(name: N, answered: unknown): answered is Answer<N> {
  return CALLS[name].answer.safeParse(answered).success;
}
