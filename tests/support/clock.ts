import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder';

/**
 * Loaded before the site: it goes by the two numbers in the file that `CLOCK` names, once it is there: a time, and since when by our
 * clock it has been running from there; 0 while it stands.
 */
const PRELOADED = `
  import { readFileSync } from 'node:fs';
  const real = Date.now.bind(Date);
  let known = [];
  const read = () => {
    try { return readFileSync(process.env.CLOCK, 'utf8').split(' ').map(Number); } catch { return []; }
  };
  const now = () => {
    const found = read();
    if (found.length === 2) known = found;
    const [epochMs, since] = known;
    return epochMs === undefined ? real() : epochMs + (since === 0 ? 0 : real() - since);
  };
  Date.now = now;
  globalThis.Date = new Proxy(Date, { construct: (date, at) => (at.length > 0 ? new date(...at) : new date(now())) });`;

/** A clock for a site to go by; `env` is for its start. Times in epoch milliseconds. */
export async function settableClock() {
  const file = path.join(await temporaryFolder({}), 'clock');
  return {
    env: { CLOCK: file, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRELOADED)}` },
    stand: (epochMs: number) => writeFile(file, `${epochMs} 0`),
    run: (epochMs: number) => writeFile(file, `${epochMs} ${Date.now()}`),
  };
}
