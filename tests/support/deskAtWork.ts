import path from 'node:path';
import { act } from '@/lib/desk/act';
import { openHistory } from '@/lib/desk/history/openHistory';
import { NewsroomIndex } from '@/lib/desk/list/newsroomIndex';
import { Live } from '@/lib/desk/live';
import type { Act } from '@/lib/desk/protocol';
import { Store } from '@/lib/desk/store/store';
import { openIndex } from '@/lib/library/index/schema';
import { site } from './paper';

// A process that does one act after the other on one article, until it is killed: `node deskAtWork.mjs <folder> <cache>`.

const [folder = '', cacheDir = ''] = process.argv.slice(2);
const store = new Store(folder);
const { history } = await openHistory(store, cacheDir);
const index = new NewsroomIndex(openIndex(':memory:'));
// Nobody answers there: what readers see is no question here.
const live = new Live('http://127.0.0.1:1');
const fetchCardsLater = () => Promise.resolve();
const parts = { folder, store, history, index: () => index, site: () => site, live, fetchCardsLater, clock: Date.now };

const NAMES = ['un', 'deux'] as const;

async function fileNow(): Promise<string> {
  for (const name of NAMES) {
    const file = `articles/${name}/index.md`;
    if ((await store.read(file)).version !== '') return file;
  }
  throw new Error('the article is gone');
}

/** `mayBeDone`: it may have been done when the process before this one was killed. */
async function doOnce(what: Act, body?: string, mayBeDone = false): Promise<void> {
  const { file, version, text } = await store.read(await fileNow());
  const typed = body === undefined ? text : text.replace(/\n---\n[^]*$/, `\n---\n${body}`);
  const acted = await act(parts, { file, version, text: typed, act: what }, 'Anne');
  if (acted.outcome !== 'done' && !mayBeDone) throw new Error(`${what.act}: ${acted.outcome} ${acted.says}`);
}

process.stdout.write('ready\n');
await doOnce({ act: 'restore' }, undefined, true);
for (let round = 0; ; round += 1) {
  const other = path.basename(path.dirname(await fileNow())) === 'un' ? 'deux' : 'un';
  await doOnce({ act: 'save' }, `${'Le texte. '.repeat(2000 + (round % 5) * 500)}FIN\n`);
  await doOnce({ act: 'publish' });
  await doOnce({ act: 'correct', text: `Rectificatif ${String(round)}.` });
  await doOnce({ act: 'lead' });
  await doOnce({ act: 'rename', slug: other });
  await doOnce({ act: 'withdraw', reason: 'Une erreur.' });
  await doOnce({ act: 'restore' });
  await doOnce({ act: 'unpublish' });
  process.stdout.write('round\n');
}
