import { createServer } from 'node:http';
import * as z from 'zod';
import { GIVING } from '@/lib/donation/paths';
import type { ProviderFailure } from '@/lib/donation/providers/failure';
import { givingSettings } from '@/lib/donation/settings';
import { issueToken } from '@/lib/donation/checkout/token';
import { answerGet, answerPost } from '@/server/giving/answerGiving';
import { type Giving, openGiving } from '@/server/giving/giving';
import type { Outcome } from '@/server/giving/report';
import { PAPER } from './paper';

export const SITE = 'http://localhost:3000';
export const DEMO_ORIGIN = 'http://localhost:3001';
/** What a browser says when it posts a form of the site. */
const OWN = { 'sec-fetch-site': 'same-origin' };

const answerShape = z.object({
  kind: z.string(),
  status: z.number().default(303),
  location: z.string().default(''),
  path: z.string().default(''),
  retryAfter: z.number().optional(),
});
type PlainAnswer = z.output<typeof answerShape>;

/** The query of the page that is to be drawn. */
export const queryOf = ({ path }: PlainAnswer): Record<string, string> => Object.fromEntries(new URLSearchParams(path.split('?')[1]));

/** The giving flow behind real HTTP, telling its answers as JSON instead of drawing them. */
export async function openGivingServer(now: () => number) {
  const outcomes: Outcome[] = [];
  const failures: ProviderFailure[] = [];
  const flow: { giving: Giving } = {
    giving: await openGiving({
      settings: givingSettings({ DONATION_DEMO_ORIGIN: DEMO_ORIGIN }),
      trustedProxies: 0,
      siteUrl: SITE,
      site: () => PAPER,
      isDeductible: () => true,
      now,
      report: (outcome, failure) => {
        outcomes.push(outcome);
        if (failure) failures.push(failure);
      },
    }),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', SITE);
    const { giving } = flow;
    const answer = request.method === 'POST' ? answerPost(pathname, request, giving) : answerGet(pathname, searchParams, request, giving);
    void answer.then((one) => response.end(JSON.stringify(one)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;

  return {
    outcomes,
    failures,
    get giving(): Giving {
      return flow.giving;
    },
    change: (changes: Partial<Giving>): void => void (flow.giving = { ...flow.giving, ...changes }),
    twenty: (jeton = issueToken(flow.giving.key, now())) => ({ frequence: 'unique', montant: '20', montant_libre: '', jeton }),
    post: async (
      body: Record<string, string> | string,
      headers: Record<string, string> = OWN,
      path: string = GIVING.post,
    ): Promise<PlainAnswer> => {
      const request = { method: 'POST', headers, body: typeof body === 'string' ? body : new URLSearchParams(body) };
      return answerShape.parse(await (await fetch(`${base}${path}`, request)).json());
    },
    get: async (address: string, headers: Record<string, string> = {}): Promise<PlainAnswer> => {
      const { pathname, search } = new URL(address, SITE);
      return answerShape.parse(await (await fetch(`${base}${pathname}${search}`, { headers })).json());
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type GivingServer = Awaited<ReturnType<typeof openGivingServer>>;
