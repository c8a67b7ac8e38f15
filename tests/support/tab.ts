import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod';
import { findChromium, QUIET } from './chromium';
import { endWithUs } from './endWithUs';
import { removeFolder } from './removeFolder';

const Message = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});
const Created = z.object({ targetId: z.string() });
const Attached = z.object({ sessionId: z.string() });
const Page = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.literal('page'), subtype: z.string().optional() }) });
const Evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });

/** What Chromium says of a question whose page another took the place of before it answered; of some it says nothing at all. */
const LEFT = 'Inspected target navigated or closed';
const UNANSWERED_MS = 10_000;

/**
 * A window of a whole Chromium that is only pointed and clicked in: where Playwright watches, no page is ever prerendered, and the shell
 * keeps no page that a reader goes back to.
 */
export interface Tab {
  /**
   * What an expression is worth in the page that is shown; it must be JSON, or `undefined`. When another page comes
   * meanwhile, it is asked of that one, too: what it does must do no harm twice.
   */
  evaluate(expression: string): Promise<unknown>;
  /** In CSS pixels from the window's upper left corner. */
  point(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens `url` in a Chromium of its own, by the DevTools protocol (chromedevtools.github.io/devtools-protocol). Watched is
 * the tab and not the page, as by the developer tools themselves: a page that is watched by itself prerenders nothing.
 */
export async function openTab(url: string): Promise<Tab> {
  const profile = await mkdtemp(path.join(tmpdir(), 'chromium-'));
  const args = ['--headless', '--remote-debugging-pipe', '--window-size=1280,900', `--user-data-dir=${profile}`, ...QUIET];
  const child = spawn(findChromium() ?? 'chromium', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!isWritable(toBrowser) || !isReadable(fromBrowser)) throw new Error('Chromium has no pipe');
  const { ask, events } = conversation(toBrowser, fromBrowser);

  const pages = new Map<string, { session: string; isShown: boolean }>();
  const note = (params: unknown): void => {
    const page = Page.safeParse(params);
    if (!page.success) return;
    const { targetId, subtype = '' } = page.data.targetInfo;
    const session = Attached.safeParse(params).data?.sessionId ?? pages.get(targetId)?.session;
    if (session !== undefined) pages.set(targetId, { session, isShown: subtype === '' });
  };
  events.on('Target.attachedToTarget', note);
  events.on('Target.targetInfoChanged', note);
  events.on('Target.detachedFromTarget', (params: unknown) => {
    const { sessionId } = Attached.parse(params);
    for (const [id, { session }] of pages) if (session === sessionId) pages.delete(id);
  });
  /** The page that was shown last: while one takes another's place, there are two. */
  const shown = (): string => {
    const session = [...pages.values()].filter(({ isShown }) => isShown).at(-1)?.session;
    if (session === undefined) throw new Error('the tab shows no page');
    return session;
  };
  /** Rejects with LEFT when the page is gone before it answers. */
  const askPage = (method: string, params: object): Promise<unknown> => {
    const late = sleep(UNANSWERED_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(LEFT)));
    return Promise.race([ask(method, params, shown()), late]);
  };
  const hasLeft = (error: unknown): boolean => error instanceof Error && error.message === LEFT;
  /** Whether it came to something, whoever asks sees from the page. */
  const mouse = (type: string, x: number, y: number): Promise<unknown> =>
    askPage('Input.dispatchMouseEvent', { type, x, y, ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }) }).catch(
      (error: unknown) => {
        if (!hasLeft(error)) throw error;
      },
    );

  const evaluate = async (expression: string): Promise<unknown> => {
    try {
      return Evaluated.parse(await askPage('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    } catch (error) {
      if (hasLeft(error)) return evaluate(expression);
      throw error;
    }
  };

  await ask('Target.setDiscoverTargets', { discover: true });
  const { targetId } = Created.parse(await ask('Target.createTarget', { url, forTab: true }));
  const tab = Attached.parse(await ask('Target.attachToTarget', { targetId, flatten: true }));
  await ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, tab.sessionId);
  return {
    evaluate,
    point: async (x, y) => {
      await mouse('mouseMoved', x, y);
    },
    click: async (x, y) => {
      await mouse('mousePressed', x, y);
      await mouse('mouseReleased', x, y);
    },
    close: async () => {
      const ended = once(child, 'close');
      child.kill();
      await ended;
      await removeFolder(profile);
    },
  };
}

interface Conversation {
  readonly ask: (method: string, params: object, sessionId?: string) => Promise<unknown>;
  readonly events: EventEmitter;
}

/** Messages are JSON and end with a zero byte. */
function conversation(toBrowser: Writable, fromBrowser: Readable): Conversation {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const events = new EventEmitter();
  let rest = '';
  fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error, method, params } = Message.parse(JSON.parse(message));
      if (method !== undefined) events.emit(method, params);
      const asked = id === undefined ? undefined : waiting.get(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });
  let last = 0;
  const ask: Conversation['ask'] = (method, params, sessionId) => {
    last += 1;
    const id = last;
    toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  return { ask, events };
}

function isWritable(stream: unknown): stream is Writable {
  return typeof stream === 'object' && stream !== null && 'write' in stream;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && 'read' in stream;
}
