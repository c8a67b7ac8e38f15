import { createServer, type Server } from 'node:http';
import type { z } from 'zod';
import { CALLS, type Answer, type Ask, type CallName } from '@/lib/desk/protocol';

/** What answers each call. */
export type Answers = { readonly [N in CallName]: (ask: Ask<N>, editor: string) => Promise<Answer<N>> };

/** Answers the calls of the desk's page. */
export function openDesk(answers: Partial<Answers>): Server {
  return createServer((request, response) => {
    const name = (request.url ?? '').replace(/^\/api\//, '');
    const ask: z.ZodType | undefined = name in CALLS ? CALLS.session.ask : undefined;
    const isKnown = ask !== undefined && name in answers;
    response.writeHead(isKnown ? 200 : 404).end();
  });
}
