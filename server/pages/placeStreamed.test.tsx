import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { Suspense, use, type ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { finishHtml, UnfinishedPage } from './finishHtml';

/** Renders what a promise holds, as a client component does with a row of Flight data. */
const Row = ({ of: row }: { of: Promise<ReactNode> }): ReactNode => use(row);

/** A page as Next composes it: its metadata in a boundary of its own, in front of the text. */
const pageOf = (metadata: ReactNode, text: ReactNode = 'Un mot.'): ReactNode => (
  <html lang="fr">
    <body>
      <div hidden>
        <Suspense>{metadata}</Suspense>
      </div>
      <main>{text}</main>
    </body>
  </html>
);

const METADATA = (
  <>
    <title>L’accord</title>
    <meta name="description" content="L’essentiel" />
    <link rel="canonical" href="https://journal.example/articles/x" />
  </>
);

/** The HTML of a page; what has not come when its first chunk is written comes afterwards, one row per chunk. */
async function render(page: ReactNode, ...later: (() => void)[]): Promise<string> {
  const out = new PassThrough();
  const whole = textOf(out);
  await new Promise<void>((resolve) => {
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => {
        pipe(out);
        resolve();
      },
      onError: () => undefined,
    });
  });
  for (const come of later) {
    await new Promise(setImmediate);
    come();
  }
  return whole;
}

/** Something that comes when it is told to. */
function late(content: ReactNode): { row: ReactNode; come: () => void; fail: () => void } {
  let [come, fail] = [(): void => undefined, (): void => undefined];
  const promise = new Promise<ReactNode>((resolve, reject) => {
    come = () => resolve(content);
    fail = () => reject(new Error('no row'));
  });
  promise.catch(() => undefined);
  return { row: <Row of={promise} />, come: () => come(), fail: () => fail() };
}

const finish = (html: string): string => finishHtml(html, () => undefined);

it('metadata that comes after the text ends in the head, as if it had come before', async () => {
  const metadata = late(METADATA);
  const html = await render(pageOf(metadata.row), metadata.come);
  expect(html).toMatch(/<template id="B:0">.*<main>.*<title>/);
  expect(finish(html)).toBe(finish(await render(pageOf(METADATA))));
  expect(finish(html)).toMatch(/<head><title>L’accord<\/title>.*<\/head><body><main>Un mot.<\/main><\/body>/);
});

it('text that comes late takes the place of what stood in for it, part by part, in whatever order', async () => {
  const text = (inner: ReactNode, last: ReactNode): ReactNode => (
    <Suspense fallback={[<Suspense key="1">Un</Suspense>, 'instant']}>
      <p>Un</p>
      {inner}
      <Suspense fallback={<p>Attendez</p>}>{last}</Suspense>
    </Suspense>
  );
  const [first, second] = [<p key="2">Deux</p>, <p key="3">Trois</p>];
  const whole = finish(await render(pageOf(METADATA, text(first, second))));
  expect(whole).toContain('<main><p>Un</p><p>Deux</p><p>Trois</p></main>');
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const rows = [late(first), late(second)];
    const html = await render(pageOf(METADATA, text(rows[0]?.row, rows[1]?.row)), ...order.flatMap((at) => rows[at]?.come ?? []));
    expect(html).toContain('<template');
    expect(finish(html)).toBe(whole);
  }
});

it('a page whose late part fails is not sent', async () => {
  const metadata = late(METADATA);
  const html = await render(pageOf(metadata.row), metadata.fail);
  expect(() => finish(html)).toThrow(UnfinishedPage);
});
