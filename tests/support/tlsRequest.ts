import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { HOST } from './deployedNginx';

/** What came over HTTP/2, and under which version of TLS. */
export interface TlsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
  readonly tls: string | null;
}

export interface TlsQuestion {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** The address that it comes from, of 127.0.0.0/8. */
  readonly from?: string;
  readonly maxVersion?: SecureVersion;
  /** The name that is asked for, when it is not the paper's. */
  readonly host?: string;
  readonly body?: string;
}

/** Asks by HTTP/2 over TLS, on a connection of its own. Rejects when the server agrees to neither. */
export async function tlsRequest(port: number, target: string, question: TlsQuestion = {}): Promise<TlsAnswer> {
  const { headers = {}, method = 'GET', from, maxVersion, host = HOST, body: sent } = question;
  const plain = connect({ host: '127.0.0.1', port, localAddress: from });
  // The certificate is the test's own.
  const own = { servername: host, rejectUnauthorized: false, ALPNProtocols: ['h2'] };
  const socket = connectTls({ socket: plain, ...own, ...(maxVersion && { maxVersion }) });
  const session = connectHttp2(`https://${host}`, { createConnection: () => socket });
  try {
    return await new Promise<TlsAnswer>((resolve, reject) => {
      for (const each of [plain, session]) each.once('error', reject);
      const stream = session.request({ ...headers, ':method': method, ':path': target });
      stream.once('error', reject);
      stream.once('response', ({ ':status': status = 0, ...fields }) => {
        buffer(stream).then((body) => resolve({ status, headers: fields, body, tls: socket.getProtocol() }), reject);
      });
      stream.end(sent);
    });
  } finally {
    session.close();
  }
}
