import http, { type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it comes from: any of 127.0.0.0/8 is this machine's own. */
  readonly from?: string;
}

/**
 * Asks for `target` exactly as it is written. `fetch` and browsers resolve `../`, decode `%2e` and turn `\` into `/`
 * before they send anything; an attacker does not.
 */
export async function rawRequest(port: number, target: string, { method = 'GET', headers = {}, from }: Question = {}): Promise<Answer> {
  // `agent: false`: a connection of its own, closed with the answer, so that none keeps a server from ending.
  const request = http.request({ host: '127.0.0.1', port, path: target, method, headers, agent: false, localAddress: from });
  return new Promise<Answer>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject);
    });
    request.end();
  });
}
