import { expect, test as base } from 'vitest';
import { longNamedPaper, everyAddress, EVERYTHING_OPEN, type Case } from '../support/everyAddress';
import { startNginx } from '../support/nginx';
import { rawRequest, type Answer } from '../support/rawRequest';
import { startServer } from '../support/server';

/** Half of what nginx has for an answer's header unless told otherwise: others add to it on the way. */
const LONGEST_HEADER = 2048;

const test = base
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { folder, remove } = await longNamedPaper();
    const site = await startServer({ CONTENT_DIR: folder, ...EVERYTHING_OPEN });
    onCleanup(async () => {
      await site.stop();
      await remove();
    });
    return site;
  })
  .extend('cases', { scope: 'file' }, ({ site }) => everyAddress(async (target) => (await site.request(target)).body));

/** Bytes from the status line to the empty line. */
function headerBytes({ status, headers }: Answer): number {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `HTTP/1.1 ${status} Internal Server Error\r\n${fields.join('')}\r\n`.length;
}

/** Of hop to hop, or of the moment (RFC 9110, 7.6.1). */
const PASSING: ReadonlySet<string> = new Set(['connection', 'date', 'server', 'transfer-encoding', 'keep-alive', 'content-length']);

/** What must be the same: everything but what each hop says for itself, and the token of a gift form. */
function essence({ status, headers, body }: Answer) {
  const fields = Object.entries(headers).filter(([name]) => !PASSING.has(name));
  return { status, fields: Object.fromEntries(fields), body: body.replace(/name="jeton" value="[^"]*"/g, '') };
}

const named = ({ method, target }: Case): string => `${method} ${target}`;

test('every kind of address answers with a header of at most 2,048 bytes', async ({ site, cases }) => {
  const found = await Promise.all(cases.map(async (one) => ({ one, answer: await site.request(one.target, one) })));
  expect(found.map(({ one, answer }) => `${named(one)} ${answer.status}`)).toEqual(cases.map((one) => `${named(one)} ${one.status}`));
  expect(
    found.filter(({ answer }) => headerBytes(answer) > LONGEST_HEADER).map(({ one, answer }) => [named(one), headerBytes(answer)]),
  ).toEqual([]);
});

test('every kind of address is the same behind nginx as it comes as it is without', async ({ site, cases }) => {
  const nginx = await startNginx(site.origin);
  try {
    for (const one of cases) {
      const [direct, behind] = [await site.request(one.target, one), await rawRequest(nginx.port, one.target, one)];
      expect({ [named(one)]: essence(behind) }).toEqual({ [named(one)]: essence(direct) });
    }
  } finally {
    await nginx.stop();
  }
});
