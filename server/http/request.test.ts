import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { readRequest, type ParsedRequest } from './request';

/** What is read of a request that came over a real connection. */
async function asked(head: string): Promise<ParsedRequest> {
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    read.push(readRequest(request));
    response.end();
  });
  const read: ParsedRequest[] = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.resume();
  socket.write(`${head}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  server.close();
  const [first] = read;
  if (!first) throw new Error('the server did not understand the request');
  return first;
}

it('the fields that make an answer different are read, however their names are written', async () => {
  const { question, hosts, hasBody } = await asked(
    'GET /a?b=c HTTP/1.1\r\nHOST: x\r\nACCEPT-ENCODING: gzip, br\r\nIf-none-Match: "a"\r\naccept: image/avif\r\nUser-Agent: y',
  );
  expect(question).toEqual({ method: 'GET', target: '/a?b=c', accepted: ['br', 'gzip'], ifNoneMatch: '"a"', accept: 'image/avif' });
  expect([hosts, hasBody]).toEqual([1, false]);
});

it('a field that comes twice is one list', async () => {
  const { question } = await asked(
    'GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nAccept-Encoding: br;q=0\r\nIf-None-Match: "a"\r\nIf-None-Match: "b"',
  );
  expect([question.accepted, question.ifNoneMatch]).toEqual([['gzip'], '"a", "b"']);
});

it.each([
  ['no Host', 'GET / HTTP/1.0', 0, false],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: x\r\nhost: y', 2, false],
  ['a length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0', 1, false],
  ['a body', 'POST / HTTP/1.1\r\nHost: x\r\ncontent-length: 5', 1, true],
  ['a body in chunks', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked', 1, true],
] as const)('%s', async (_, head, hosts, hasBody) => {
  expect(await asked(head)).toMatchObject({ hosts, hasBody });
});
